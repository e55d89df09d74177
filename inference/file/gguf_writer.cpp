// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/gguf_writer.h"
#include "inference/formatted.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace alcove {
namespace {

uint64_t roundUp(uint64_t bytes, uint64_t alignment)
{
    return (bytes + alignment - 1) / alignment * alignment;
}

template<typename T>
void append(std::string& bytes, T number)
{
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::span<const std::byte> asBytes(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

std::unexpected<Error> cannotWrite(const std::filesystem::path& path, int code)
{
    const std::string name = path.filename().string();
    const std::string details = path.string() + ": " + std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT)
        return fail(name + " can't be written: the disk is full.", "Make room, or choose a folder on another disk.",
                    details);
    if (code == EFBIG)
        return fail(name + " can't be written: files may not be that large here.", "Choose a folder on another disk.",
                    details);
    if (code == EACCES || code == EPERM || code == EROFS)
        return fail(name + " can't be written: you may not write there.", "Choose another folder.", details);
    if (code == ENOENT || code == ENOTDIR)
        return fail("There is no folder " + path.parent_path().string() + ".", "Make it, or choose another one.",
                    details);
    return fail(name + " can't be written.", "Look whether the disk is still there.", details);
}

} // namespace

std::string ggufHeader(const GgufMetadata& metadata, const std::vector<GgufTensorInfo>& tensors)
{
    std::string bytes = "GGUF";
    append(bytes, uint32_t{3});
    append(bytes, static_cast<uint64_t>(tensors.size()));
    append(bytes, metadata.count());
    bytes += metadata.bytes();
    uint64_t offset = 0;
    for (const GgufTensorInfo& tensor : tensors) {
        append(bytes, static_cast<uint64_t>(tensor.name.size()));
        bytes += tensor.name;
        append(bytes, tensor.dimensions);
        for (uint32_t i = 0; i < tensor.dimensions; ++i)
            append(bytes, tensor.ne[i]);
        append(bytes, static_cast<uint32_t>(tensor.type));
        append(bytes, offset);
        offset += roundUp(tensor.bytes(), metadata.alignment());
    }
    bytes.resize(roundUp(bytes.size(), metadata.alignment()), '\0');
    return bytes;
}

Result<std::unique_ptr<GgufWriter>> GgufWriter::create(const std::filesystem::path& path, const GgufMetadata& metadata,
                                                       const std::vector<GgufTensorInfo>& tensors)
{
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::status(path, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return fail(path.string() + (std::filesystem::is_directory(status) ? " is a folder." : " is not a file."),
                    "Give the new file another name.");
    std::filesystem::path temporary = path;
    temporary += formatted(".{}.part", ::getpid());
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return cannotWrite(path, errno);

    std::unique_ptr<GgufWriter> writer(new GgufWriter(path, temporary, descriptor, metadata.alignment()));
    const std::string header = ggufHeader(metadata, tensors);
    uint64_t total = header.size();
    for (const GgufTensorInfo& tensor : tensors) {
        writer->m_sizes.push_back(tensor.bytes());
        total += roundUp(tensor.bytes(), metadata.alignment());
    }
    // Not every file system can reserve; there a full disk shows when it is.
    if (::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(total)) != 0 &&
        (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
        return writer->failure(errno);
    if (auto written = writer->writeAll(asBytes(header)); !written)
        return std::unexpected(written.error());
    return writer;
}

GgufWriter::~GgufWriter()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
}

std::unexpected<Error> GgufWriter::failure(int code) const
{
    return cannotWrite(m_path, code);
}

Result<void> GgufWriter::writeAll(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(errno);
        bytes = bytes.subspan(static_cast<size_t>(written));
        m_position += static_cast<uint64_t>(written);
    }
    return {};
}

Result<void> GgufWriter::pad()
{
    return writeAll(asBytes(std::string(roundUp(m_position, m_alignment) - m_position, '\0')));
}

Result<void> GgufWriter::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        assert(m_tensor < m_sizes.size());
        const uint64_t left = m_sizes[m_tensor] - m_inTensor;
        const auto part = bytes.first(std::min<uint64_t>(left, bytes.size()));
        if (auto written = writeAll(part); !written)
            return written;
        bytes = bytes.subspan(part.size());
        m_inTensor += part.size();
        if (m_inTensor < m_sizes[m_tensor])
            continue;
        if (auto padded = pad(); !padded)
            return padded;
        ++m_tensor;
        m_inTensor = 0;
    }
    return {};
}

Result<void> GgufWriter::finish()
{
    assert(m_tensor == m_sizes.size());
    // Without it a crash of the system could leave the name on an empty file.
    if (::fsync(m_descriptor) != 0 && errno != EINVAL)
        return failure(errno);
    if (std::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failure(errno);
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0)
        return failure(errno);
    return {};
}

} // namespace alcove
