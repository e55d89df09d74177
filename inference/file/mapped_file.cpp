// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/mapped_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace alcove {

namespace {

std::unexpected<Error> systemError(const std::filesystem::path& path, int code)
{
    const std::string name = path.filename().string();
    const std::string details = path.string() + ": " + std::generic_category().message(code);
    if (code == ENOENT || code == ENOTDIR) {
        return fail("There is no file " + path.string() + ".", "Look whether it was moved, or choose another file.",
                    details);
    }
    if (code == EACCES || code == EPERM)
        return fail(name + " can't be read: you have no permission.", "Change the file's permissions.", details);
    return fail(name + " can't be read.", "Look whether the disk that holds it is still there.", details);
}

} // namespace

Result<std::unique_ptr<MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    // Non-blocking, or opening a pipe would wait for a writer that never comes.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return systemError(path, errno);

    struct stat status{};
    if (::fstat(descriptor, &status) != 0) {
        const int code = errno;
        ::close(descriptor);
        return systemError(path, code);
    }
    const std::string name = path.filename().string();
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        const bool folder = S_ISDIR(status.st_mode);
        return fail((name.empty() ? path.string() : name) + (folder ? " is a folder." : " is not a regular file."),
                    "Choose a model file: its name ends in .gguf.", path.string());
    }
    if (status.st_size == 0) {
        ::close(descriptor);
        return fail(name + " is empty.", "Download it again.", path.string());
    }

    const auto size = static_cast<size_t>(status.st_size);
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    if (start == MAP_FAILED) {
        const int code = errno;
        ::close(descriptor);
        return systemError(path, code);
    }
    return std::unique_ptr<MappedFile>(new MappedFile(descriptor, static_cast<const std::byte*>(start), size));
}

MappedFile::~MappedFile()
{
    ::munmap(const_cast<std::byte*>(m_start), m_size);
    ::close(m_descriptor);
}

void MappedFile::release(std::span<const std::byte> bytes)
{
    // Whole pages only: what shares one with its neighbours stays.
    const auto page = static_cast<uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto start = reinterpret_cast<uintptr_t>(bytes.data());
    const uintptr_t skipped = (page - start % page) % page;
    if (bytes.size() <= skipped)
        return;
    const size_t length = (bytes.size() - skipped) / page * page;
    if (length > 0)
        ::madvise(const_cast<std::byte*>(bytes.data()) + skipped, length, MADV_DONTNEED);
}

bool MappedFile::unchanged() const
{
    struct stat status{};
    return ::fstat(m_descriptor, &status) == 0 && static_cast<size_t>(status.st_size) >= m_size;
}

} // namespace alcove
