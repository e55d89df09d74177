// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What tests of whole models share: opening them, asking them, comparing what they say.
#pragma once

#include "inference/engine.h"

#include <QJsonObject>
#include <QJsonValue>
#include <span>
#include <string>
#include <vector>

namespace alcove::test {

inline const std::atomic<bool> never = false; // a stop flag that nobody sets

// A failure ends the test program.
std::unique_ptr<Engine> open(const std::string& file, const std::string& device, KvType kv = KvType::F32,
                             uint32_t context = 0);
GenerateRequest greedy(std::vector<TokenId> prompt, uint32_t tokens);
std::vector<TokenId> tell(Session& session, const std::vector<TokenId>& prompt, uint32_t tokens);

// Empty where there is no such file.
QJsonObject readJson(const std::string& path);
std::vector<float> readFloats(const std::string& path);
std::vector<TokenId> ids(const QJsonValue& array);

// Normalised mean square error over as many numbers as `actual` has.
double nmse(std::span<const float> actual, std::span<const float> expected);

} // namespace alcove::test
