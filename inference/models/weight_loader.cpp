// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/weight_loader.h"

#include "inference/file/scale_check.h"
#include "inference/file/tensor_name.h"
#include "inference/formatted.h"

#include <cassert>
#include <cstring>

namespace alcove {
namespace {

std::string shapeName(const std::array<uint64_t, 4>& ne)
{
    std::string name = std::to_string(ne[0]);
    for (size_t i = 1; i < ne.size(); ++i) {
        if (ne[i] != 1 || i == 1)
            name += formatted(" × {}", ne[i]);
    }
    return name;
}

} // namespace

Tensor WeightLoader::vector(std::string_view name, uint64_t ne0)
{
    return place(find(name, {ne0, 1, 1, 1}, Needs::F32));
}

Tensor WeightLoader::matrix(std::string_view name, uint64_t ne0, uint64_t ne1)
{
    return place(find(name, {ne0, ne1, 1, 1}, Needs::AnyType));
}

Tensor WeightLoader::stack(std::string_view name, uint64_t ne0, uint64_t ne1, uint64_t ne2)
{
    return place(find(name, {ne0, ne1, ne2, 1}, Needs::AnyType));
}

Tensor WeightLoader::optionalVector(std::string_view name, uint64_t ne0)
{
    return hasOptional(name) ? vector(name, ne0) : Tensor{};
}

Tensor WeightLoader::optionalMatrix(std::string_view name, uint64_t ne0, uint64_t ne1)
{
    return hasOptional(name) ? place(find(name, {ne0, ne1, 1, 1}, Needs::F32)) : Tensor{};
}

Tensor WeightLoader::rowsOf(std::string_view name, uint64_t ne0, uint64_t ne1, uint64_t first, uint64_t count)
{
    assert(first + count <= ne1);
    const GgufTensor* whole = find(name, {ne0, ne1, 1, 1}, Needs::AnyType);
    if (!whole)
        return {};
    GgufTensor part = *whole;
    const size_t row = rowBytes(whole->type, ne0);
    part.ne[1] = count;
    part.data = whole->data.subspan(first * row, count * row);
    return place(&part);
}

Tensor WeightLoader::optionalPartOf(std::string_view name, uint64_t ne0, uint64_t first, uint64_t count)
{
    assert(first + count <= ne0);
    if (!hasOptional(name))
        return {};
    const GgufTensor* whole = find(name, {ne0, 1, 1, 1}, Needs::F32);
    if (!whole)
        return {};
    GgufTensor part = *whole;
    part.ne[0] = count;
    part.data = whole->data.subspan(first * sizeof(float), count * sizeof(float));
    return place(&part);
}

std::vector<float> WeightLoader::decoded(std::string_view name, uint64_t ne0, uint64_t ne1)
{
    const GgufTensor* tensor = find(name, {ne0, ne1, 1, 1}, Needs::AnyType);
    if (!tensor)
        return {};
    if (firstBadBlock(tensor->type, tensor->data)) {
        complain(name, Wording::tr("holds a scale that is no finite number"));
        return {};
    }
    std::vector<float> numbers(ne0 * ne1);
    dequantizeRow(tensor->type, tensor->data.data(), numbers.data(), numbers.size());
    return numbers;
}

Tensor WeightLoader::fromNumbers(std::span<const float> numbers, std::array<uint64_t, 4> ne, QuantType type)
{
    assert(type == QuantType::F32 || type == QuantType::F16);
    std::vector<std::byte> bytes(rowBytes(type, numbers.size()));
    if (type == QuantType::F32) {
        std::memcpy(bytes.data(), numbers.data(), bytes.size());
    } else {
        for (size_t i = 0; i < numbers.size(); ++i) {
            const uint16_t half = floatToHalf(numbers[i]);
            std::memcpy(bytes.data() + i * sizeof half, &half, sizeof half);
        }
    }
    auto weight = m_backend.ownWeight(type, ne, std::move(bytes));
    if (!weight) {
        m_status = std::unexpected(weight.error());
        return {};
    }
    return *weight;
}

QuantType WeightLoader::type(std::string_view name) const
{
    const GgufTensor* tensor = m_file.tensor(name);
    return tensor ? tensor->type : QuantType::F32;
}

uint64_t WeightLoader::rows(std::string_view name) const
{
    const GgufTensor* tensor = m_file.tensor(name);
    return tensor ? tensor->ne[1] : 0;
}

uint64_t WeightLoader::vocabulary() const
{
    const auto* tokens = m_file.strings("tokenizer.ggml.tokens");
    return tokens ? tokens->size() : rows("token_embd.weight");
}

const GgufTensor* WeightLoader::find(std::string_view name, std::array<uint64_t, 4> ne, Needs needs)
{
    m_asked.emplace(name);
    const GgufTensor* tensor = m_file.tensor(name);
    if (!tensor) {
        complain(name, Wording::tr("is missing"));
        return nullptr;
    }
    const QuantTraits& traits = quantTraits(tensor->type);
    if (tensor->ne != ne)
        complain(name,
                 Wording::tr("is {} where the file's other values ask for {}", shapeName(tensor->ne), shapeName(ne)));
    else if (!traits.runnable)
        complain(name, Wording::tr("is of the type {}, which Alcove can't run yet", traits.name));
    else if (needs == Needs::F32 && tensor->type != QuantType::F32)
        complain(name, Wording::tr("is of the type {} where F32 is needed", traits.name));
    return m_status ? tensor : nullptr;
}

Tensor WeightLoader::place(const GgufTensor* tensor)
{
    if (!tensor)
        return {};
    auto weight = m_backend.weight(*tensor);
    if (!weight) {
        m_status = std::unexpected(weight.error());
        return {};
    }
    return *weight;
}

bool WeightLoader::hasOptional(std::string_view name)
{
    const bool inBlock = name.starts_with("blk.");
    const size_t from = inBlock ? name.find('.', 4) : 0;
    Offered& offered = m_optional[std::string(name.substr(from))];
    if (has(name))
        offered.there = name;
    else if (offered.missing.empty())
        offered.missing = name;
    return has(name);
}

void WeightLoader::require(std::string_view name)
{
    if (!has(name))
        complain(name, Wording::tr("is missing"));
}

void WeightLoader::refuseOthers(uint32_t layers)
{
    for (const GgufTensor& tensor : m_file.tensors()) {
        const std::string& name = tensor.name;
        // RopeTable reads the factors; the rotary table of files of 2023 repeats what every engine computes.
        const bool known = name == "rope_freqs.weight" || name.ends_with(".attn_rot_embd") || m_asked.contains(name);
        if (!known && blockOf(name).value_or(0) < layers)
            complain(name,
                     Wording::tr(
                         "is not one that Alcove knows in this architecture: without it the answers would be wrong"));
    }
    for (const auto& [part, offered] : m_optional) {
        if (!offered.there.empty() && !offered.missing.empty())
            complain(offered.missing, Wording::tr("is missing, though there is {}", offered.there));
    }
}

void WeightLoader::complain(std::string_view name, const Wording& what)
{
    if (m_status)
        m_status =
            fail(Wording::tr("{} can't be used: its tensor {} {}.", m_file.path().filename().string(), name, what),
                 Wording::tr("Choose another file of the model, or download this one again."));
}

} // namespace alcove
