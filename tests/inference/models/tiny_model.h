// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model of a few hundred random weights, small enough to be made by the test that needs it, and what it must say.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace alcove::test {

struct TinyTensor {
    std::vector<uint64_t> ne;
    std::vector<float> data;
};

struct TinyModel {
    std::string architecture;
    std::map<std::string, uint32_t> numbers; // the keys without the architecture's prefix
    std::map<std::string, float> reals;
    std::map<std::string, bool> flags;
    std::map<std::string, std::string> texts;
    std::map<std::string, std::vector<int32_t>> lists;
    std::map<std::string, TinyTensor> tensors; // all F32

    static constexpr uint32_t vocabulary = 261; // the bytes and a few more; no power of two

    // Adds a tensor of random numbers around `mean`.
    void random(const std::string& name, const std::vector<uint64_t>& ne, float mean = 0);

    void write(const std::filesystem::path& path) const;

    uint32_t number(const std::string& key, uint32_t fallback) const;
    uint32_t number(const std::string& key, uint32_t fallback, uint32_t layer) const; // a list has one a layer
    float real(const std::string& key, float fallback) const;

    uint64_t seed = 1; // of the next random tensor
};

// A Llama of `layers` blocks: width 36, 6 heads of 10 over `kvHeads`, 23 wide feed-forward networks without experts.
TinyModel tinyLlama(const std::string& architecture, uint32_t layers = 2, const std::vector<uint32_t>& kvHeads = {2});

// Puts `experts` experts of width 14 in the place of each dense network, two of which are chosen.
void giveExperts(TinyModel& model, uint32_t experts, bool gateAndUpInOne);

// The logits after each id, one row of the vocabulary a position, computed in double precision the long way round: one
// token, one head, one expert after the other. Models of grouped-query attention only.
std::vector<float> plainLogits(const TinyModel& model, const std::vector<int32_t>& ids);

} // namespace alcove::test
