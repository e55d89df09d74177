// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/state_file.h"

#include "inference/formatted.h"
#include "inference/models/kv_cache.h"

#include <cstring>
#include <system_error>
#include <unistd.h>

namespace alcove {
namespace {

constexpr char magic[8] = {'A', 'l', 'c', 'o', 'v', 'e', 'K', 'V'};
constexpr uint32_t version = 1;
constexpr uint32_t mostTokens = 1U << 28;

struct Header {
    char magic[8];
    uint32_t version;
    uint32_t kvType;
    uint64_t model;
    uint32_t layers;
    uint32_t tokens;
};

template<typename T>
std::span<const std::byte> bytesOf(const T& values)
{
    return std::as_bytes(std::span(values));
}

uint64_t rowBytesOf(const StateKey& key)
{
    return kvBytesPerToken(key.rowWidths, key.kvType);
}

} // namespace

void PieceSum::add(std::span<const std::byte> piece)
{
    // FNV-1a over words of eight bytes, with a rotation so that high bits reach the low ones.
    const auto mix = [this](uint64_t word) {
        m_sum = (m_sum ^ word) * 0x100000001b3;
        m_sum = m_sum << 29 | m_sum >> 35;
    };
    mix(piece.size());
    for (size_t at = 0; at < piece.size(); at += sizeof(uint64_t)) {
        uint64_t word = 0;
        std::memcpy(&word, piece.data() + at, std::min(sizeof word, piece.size() - at));
        mix(word);
    }
}

Result<std::unique_ptr<StateWriter>> StateWriter::create(const std::filesystem::path& file, const StateKey& key,
                                                         std::span<const TokenId> tokens)
{
    std::unique_ptr<StateWriter> writer(new StateWriter);
    writer->m_file = file;
    writer->m_temporary = file;
    writer->m_temporary += formatted(".{}", getpid()); // two programs may write at once
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    writer->m_out.open(writer->m_temporary, std::ios::binary | std::ios::trunc);
    // It is as private as the conversation.
    using std::filesystem::perms;
    std::filesystem::permissions(writer->m_temporary, perms::owner_read | perms::owner_write, ignored);
    Header header = {.version = version,
                     .kvType = static_cast<uint32_t>(key.kvType),
                     .model = key.model,
                     .layers = static_cast<uint32_t>(key.rowWidths.size()),
                     .tokens = static_cast<uint32_t>(tokens.size())};
    std::memcpy(header.magic, magic, sizeof magic);
    for (const auto piece : {std::as_bytes(std::span(&header, 1)), bytesOf(key.rowWidths), bytesOf(tokens)}) {
        if (auto written = writer->write(piece); !written)
            return std::unexpected(written.error());
    }
    // The header has a sum of its own, so that tokens can be trusted before all rows are read.
    const uint64_t sum = writer->m_sum.value();
    if (auto written = writer->write(std::as_bytes(std::span(&sum, 1))); !written)
        return std::unexpected(written.error());
    return writer;
}

StateWriter::~StateWriter()
{
    m_out.close();
    std::error_code ignored;
    std::filesystem::remove(m_temporary, ignored);
}

Result<void> StateWriter::write(std::span<const std::byte> rows)
{
    m_sum.add(rows);
    m_out.write(reinterpret_cast<const char*>(rows.data()), static_cast<std::streamsize>(rows.size()));
    return m_out ? Result<void>() : failure();
}

Result<void> StateWriter::finish()
{
    const uint64_t sum = m_sum.value();
    m_out.write(reinterpret_cast<const char*>(&sum), sizeof sum);
    m_out.close();
    std::error_code error;
    if (m_out)
        std::filesystem::rename(m_temporary, m_file, error);
    return m_out && !error ? Result<void>() : failure();
}

std::unexpected<Error> StateWriter::failure() const
{
    return fail(Wording::tr("The state of the conversation could not be written to {}.", m_file.string()),
                Wording::tr("Look whether the disk is full or the folder is read-only."));
}

Result<std::unique_ptr<StateReader>> StateReader::open(const std::filesystem::path& file, const StateKey& key)
{
    std::unique_ptr<StateReader> reader(new StateReader);
    reader->m_file = file;
    std::error_code error;
    const uint64_t size = std::filesystem::file_size(file, error);
    if (!error)
        reader->m_in.open(file, std::ios::binary);
    if (error || !reader->m_in)
        return fail(Wording::tr("The saved state {} can't be read.", file.string()), {}, error.message());
    if (auto read = reader->readHeader(key, size); !read)
        return std::unexpected(read.error());
    return reader;
}

Result<void> StateReader::readHeader(const StateKey& key, uint64_t fileBytes)
{
    const std::string name = m_file.filename().string();
    Header header = {};
    if (!get(std::as_writable_bytes(std::span(&header, 1))) || std::memcmp(header.magic, magic, sizeof magic) != 0)
        return fail(Wording::tr("{} is not the saved state of a conversation.", name));
    if (header.version != version)
        return fail(Wording::tr("{} was written by another version of Alcove.", name), {},
                    formatted("version {}, this program knows {}", header.version, version));
    if (header.model != key.model)
        return fail(Wording::tr("{} belongs to another model.", name));
    if (header.kvType != static_cast<uint32_t>(key.kvType) || header.layers != key.rowWidths.size())
        return fail(Wording::tr("{} was saved from a KV cache of another format.", name));
    // What it says of its length is believed only where the file is as long as that.
    const uint64_t words = uint64_t{header.layers} + header.tokens;
    if (header.tokens > mostTokens ||
        fileBytes != sizeof header + words * sizeof(uint32_t) + 2 * sizeof(uint64_t) + header.tokens * rowBytesOf(key))
        return damaged(formatted("{} bytes for {} tokens", fileBytes, header.tokens));
    std::vector<uint32_t> widths(header.layers);
    m_tokens.resize(header.tokens);
    const bool read =
        get(std::as_writable_bytes(std::span(widths))) && get(std::as_writable_bytes(std::span(m_tokens)));
    const uint64_t expected = m_sum.value();
    uint64_t sum = 0;
    if (!read || !get(std::as_writable_bytes(std::span(&sum, 1))) || sum != expected)
        return damaged("the header's sum is wrong");
    if (widths != key.rowWidths)
        return fail(Wording::tr("{} was saved from a KV cache of another format.", name));
    return {};
}

bool StateReader::get(std::span<std::byte> bytes)
{
    m_in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    m_sum.add(bytes);
    return static_cast<bool>(m_in);
}

Result<void> StateReader::read(std::span<std::byte> rows)
{
    return get(rows) ? Result<void>() : damaged("it ends too early");
}

Result<void> StateReader::finish()
{
    uint64_t sum = 0;
    m_in.read(reinterpret_cast<char*>(&sum), sizeof sum);
    return m_in && sum == m_sum.value() ? Result<void>() : damaged("the rows' sum is wrong");
}

std::unexpected<Error> StateReader::damaged(const std::string& details) const
{
    return fail(Wording::tr("The saved state {} is damaged.", m_file.filename().string()), {}, details);
}

} // namespace alcove
