// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/model_keys.h"

#include <algorithm>

namespace alcove {

ModelKeys::ModelKeys(const GgufFile& file)
    : m_file(file), m_architecture(file.stringValue("general.architecture").value_or(""))
{
}

std::string ModelKeys::key(std::string_view suffix) const
{
    return m_architecture + "." + std::string(suffix);
}

uint32_t ModelKeys::number(std::string_view suffix, uint64_t most, uint64_t fallback)
{
    const uint32_t value = numberOrZero(suffix, most, fallback);
    if (value == 0)
        complain(suffix, Wording::tr("is missing or 0"));
    return m_status ? value : 1;
}

uint32_t ModelKeys::numberOrZero(std::string_view suffix, uint64_t most, uint64_t fallback)
{
    const auto stored = m_file.unsignedValue(key(suffix));
    const uint64_t value = stored.value_or(fallback);
    if (has(suffix) && !stored)
        complain(suffix, Wording::tr("is not a whole number"));
    else if (value > most)
        complain(suffix, Wording::tr("is {}, more than any model has", value));
    return m_status ? static_cast<uint32_t>(value) : 0;
}

std::vector<uint32_t> ModelKeys::perLayer(std::string_view suffix, uint32_t layers, uint64_t most,
                                          const std::vector<uint32_t>& fallback)
{
    if (!has(suffix) && !fallback.empty())
        return fallback;
    const auto list = m_file.integers(key(suffix));
    if (!list)
        return std::vector<uint32_t>(layers, number(suffix, most));
    if (list->size() < layers)
        complain(suffix, Wording::tr("has {} entries for {} layers", list->size(), layers));
    else if (!std::ranges::all_of(*list, [&](int64_t v) { return v >= 1 && v <= static_cast<int64_t>(most); }))
        complain(suffix, Wording::tr("has an entry out of range"));
    if (!m_status)
        return std::vector<uint32_t>(layers, 1);
    return {list->begin(), list->begin() + layers};
}

float ModelKeys::real(std::string_view suffix, float least, float most)
{
    if (!has(suffix))
        complain(suffix, Wording::tr("is missing"));
    return realOr(suffix, least, most, least);
}

float ModelKeys::realOr(std::string_view suffix, float least, float most, float fallback)
{
    if (!has(suffix))
        return fallback;
    const auto value = m_file.floatValue(key(suffix));
    if (!value)
        complain(suffix, Wording::tr("is not a number"));
    else if (!(*value >= least && *value <= most))
        complain(suffix, Wording::tr("is {}, which makes no sense", *value));
    return m_status ? static_cast<float>(*value) : fallback;
}

bool ModelKeys::flag(std::string_view suffix, bool fallback)
{
    const auto value = m_file.boolValue(key(suffix));
    if (has(suffix) && !value)
        complain(suffix, Wording::tr("is neither true nor false"));
    return value.value_or(fallback);
}

std::string ModelKeys::text(std::string_view suffix, std::string_view fallback)
{
    const auto value = m_file.stringValue(key(suffix));
    if (has(suffix) && !value)
        complain(suffix, Wording::tr("is no text"));
    return std::string(value.value_or(fallback));
}

std::vector<bool> ModelKeys::yesOrNo(std::string_view suffix) const
{
    const GgufValue* value = m_file.find(key(suffix));
    if (const auto* flags = value ? std::get_if<std::vector<bool>>(value) : nullptr)
        return *flags;
    std::vector<bool> flags;
    for (const int64_t number : m_file.integers(key(suffix)).value_or(std::vector<int64_t>()))
        flags.push_back(number != 0);
    return flags;
}

void ModelKeys::complain(std::string_view suffix, const Wording& what)
{
    if (m_status)
        m_status = fail(
            Wording::tr("{} can't be used: its value {} {}.", m_file.path().filename().string(), key(suffix), what),
            Wording::tr("The file is damaged or was made by a faulty converter. Download it again."));
}

} // namespace alcove
