// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/gguf_file.h"

#include "inference/file/gguf_parse.h"
#include "inference/file/gguf_value.h"
#include "inference/file/mapped_file.h"
#include "inference/file/split_name.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace alcove {

namespace {

struct Shard {
    std::filesystem::path path;
    std::unique_ptr<MappedFile> file;
    GgufHeader header;
};

Result<Shard> openShard(const std::filesystem::path& path)
{
    Result<std::unique_ptr<MappedFile>> file = MappedFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    Result<GgufHeader> header = parseGgufHeader((*file)->bytes(), path.filename().string());
    if (!header)
        return std::unexpected(header.error());
    return Shard{path, std::move(*file), std::move(*header)};
}

std::optional<uint64_t> unsignedIn(const GgufHeader& header, const std::string& key)
{
    const auto found = header.values.find(key);
    return found == header.values.end() ? std::nullopt : asUnsigned(found->second);
}

// The other parts of a model whose first part is `first`, in their order.
Result<std::vector<Shard>> openOtherShards(const std::filesystem::path& path, const GgufHeader& first, uint64_t parts)
{
    const std::string name = path.filename().string();
    const std::optional<SplitName> split = parseSplitName(name);
    const uint64_t number = unsignedIn(first, "split.no").value_or(0);
    if (number != 0) {
        const Wording firstName =
            split ? Wording(splitName(split->prefix, 1, split->count)) : Wording::tr("the first one");
        return fail(Wording::tr("{} is not the first of the {} files of its model.", name, parts),
                    Wording::tr("Open {}: the others are found from it.", firstName), path.string());
    }
    if (!split || split->number != 1 || split->count != parts) {
        return fail(
            Wording::tr("{} is the first of {} files, but its name does not say so, and the others can't be found.",
                        name, parts),
            Wording::tr("Give the files their original names, which end in -00001-of-0000N.gguf."), path.string());
    }
    std::vector<Shard> shards;
    for (uint32_t part = 2; part <= split->count; ++part) {
        const std::filesystem::path partPath = path.parent_path() / splitName(split->prefix, part, split->count);
        const std::string partName = partPath.filename().string();
        if (std::error_code ignored; !std::filesystem::exists(partPath, ignored)) {
            return fail(Wording::tr("Part {} of {} of the model is missing: {}.", part, parts, partName),
                        Wording::tr("Put it into the same folder as {}.", name), partPath.string());
        }
        Result<Shard> shard = openShard(partPath);
        if (!shard)
            return std::unexpected(shard.error());
        if (unsignedIn(shard->header, "split.no") != part - 1 || unsignedIn(shard->header, "split.count") != parts) {
            return fail(Wording::tr("{} is not part {} of {}, though its name says so.", partName, part, parts),
                        Wording::tr("Download it again."), partPath.string());
        }
        shards.push_back(std::move(*shard));
    }
    return shards;
}

} // namespace

GgufFile::GgufFile() = default;
GgufFile::~GgufFile() = default;

Result<std::unique_ptr<GgufFile>> GgufFile::open(const std::filesystem::path& path)
{
    Result<Shard> first = openShard(path);
    if (!first)
        return std::unexpected(first.error());

    std::vector<Shard> shards;
    const uint64_t parts = unsignedIn(first->header, "split.count").value_or(1);
    if (parts > 1) {
        Result<std::vector<Shard>> others = openOtherShards(path, first->header, parts);
        if (!others)
            return std::unexpected(others.error());
        shards = std::move(*others);
    }
    shards.insert(shards.begin(), std::move(*first));

    std::unique_ptr<GgufFile> file(new GgufFile);
    file->m_path = path;
    file->m_keys = std::move(shards.front().header.keys);
    file->m_stored = std::move(shards.front().header.stored);
    file->m_alignment = shards.front().header.alignment;
    file->m_values = std::move(shards.front().header.values);
    for (Shard& shard : shards) {
        file->m_parts.push_back(std::move(shard.path));
        file->m_fileBytes += shard.file->bytes().size();
        file->m_tensors.insert(file->m_tensors.end(), std::make_move_iterator(shard.header.tensors.begin()),
                               std::make_move_iterator(shard.header.tensors.end()));
        file->m_shards.push_back(std::move(shard.file));
    }

    const std::string name = path.filename().string();
    const std::optional<uint64_t> allTensors = file->unsignedValue("split.tensors.count");
    if (parts > 1 && allTensors && *allTensors != file->m_tensors.size()) {
        return fail(
            Wording::tr("{} and its other parts hold {} tensors, not {}.", name, file->m_tensors.size(), *allTensors),
            Wording::tr("Download all parts of the model again."), path.string());
    }
    file->m_tensorIndex.reserve(file->m_tensors.size());
    for (size_t i = 0; i < file->m_tensors.size(); ++i) {
        if (!file->m_tensorIndex.emplace(file->m_tensors[i].name, i).second) {
            return fail(Wording::tr("Two parts of {} hold the tensor {}.", name, file->m_tensors[i].name),
                        Wording::tr("Download all parts of the model again."), path.string());
        }
    }
    return file;
}

const GgufValue* GgufFile::find(std::string_view key) const
{
    const auto found = m_values.find(std::string(key));
    return found == m_values.end() ? nullptr : &found->second;
}

std::optional<uint64_t> GgufFile::unsignedValue(std::string_view key) const
{
    const GgufValue* value = find(key);
    return value == nullptr ? std::nullopt : asUnsigned(*value);
}

std::optional<double> GgufFile::floatValue(std::string_view key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (const auto* number = std::get_if<double>(value))
        return *number;
    if (const auto* number = std::get_if<uint64_t>(value))
        return static_cast<double>(*number);
    if (const auto* number = std::get_if<int64_t>(value))
        return static_cast<double>(*number);
    return std::nullopt;
}

std::optional<bool> GgufFile::boolValue(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* flag = value == nullptr ? nullptr : std::get_if<bool>(value);
    return flag == nullptr ? std::nullopt : std::optional(*flag);
}

std::optional<std::string_view> GgufFile::stringValue(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? std::nullopt : std::optional<std::string_view>(*text);
}

const std::vector<std::string>* GgufFile::strings(std::string_view key) const
{
    const GgufValue* value = find(key);
    return value == nullptr ? nullptr : std::get_if<std::vector<std::string>>(value);
}

std::optional<std::vector<double>> GgufFile::floats(std::string_view key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (const auto* list = std::get_if<std::vector<double>>(value))
        return *list;
    if (const auto* list = std::get_if<std::vector<uint64_t>>(value))
        return std::vector<double>(list->begin(), list->end());
    if (const auto* list = std::get_if<std::vector<int64_t>>(value))
        return std::vector<double>(list->begin(), list->end());
    return std::nullopt;
}

std::optional<std::vector<int64_t>> GgufFile::integers(std::string_view key) const
{
    const GgufValue* value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (const auto* list = std::get_if<std::vector<int64_t>>(value))
        return *list;
    if (const auto* list = std::get_if<std::vector<uint64_t>>(value)) {
        std::vector<int64_t> numbers;
        numbers.reserve(list->size());
        for (const uint64_t number : *list) {
            if (number > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()))
                return std::nullopt;
            numbers.push_back(static_cast<int64_t>(number));
        }
        return numbers;
    }
    return std::nullopt;
}

std::unexpected<Error> tornModelFile()
{
    return fail(Wording::tr("The model's file was shortened or replaced while it was in use."),
                Wording::tr("Unload the model and load it again once the file is whole."));
}

bool GgufFile::torn() const
{
    return std::ranges::any_of(m_shards, [](const auto& shard) { return shard->torn(); });
}

std::span<const std::byte> GgufFile::header() const
{
    const auto first = m_shards.front()->bytes();
    size_t length = first.size();
    for (const GgufTensor& tensor : m_tensors) {
        if (tensor.data.data() >= first.data() && tensor.data.data() < first.data() + first.size())
            length = std::min(length, static_cast<size_t>(tensor.data.data() - first.data()));
    }
    return first.first(length);
}

const GgufTensor* GgufFile::tensor(std::string_view name) const
{
    const auto found = m_tensorIndex.find(name);
    return found == m_tensorIndex.end() ? nullptr : &m_tensors[found->second];
}

} // namespace alcove
