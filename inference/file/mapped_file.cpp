// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/mapped_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
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
        return fail(Wording::tr("There is no file {}.", path.string()),
                    Wording::tr("Look whether it was moved, or choose another file."), details);
    }
    if (code == EACCES || code == EPERM)
        return fail(Wording::tr("{} can't be read: you have no permission.", name),
                    Wording::tr("Change the file's permissions."), details);
    return fail(Wording::tr("{} can't be read.", name),
                Wording::tr("Look whether the disk that holds it is still there."), details);
}

// A mapping whose lost pages are made good. Read by a signal handler, so it holds no more than numbers.
struct Watched {
    std::atomic<bool> taken;
    std::atomic<uintptr_t> start; // 0: nothing is watched here
    std::atomic<uintptr_t> end;
    std::atomic<bool> torn;
};

constexpr size_t mostWatched = 1024; // mappings at once; one more is read as every mapping is
std::array<Watched, mostWatched> watchedMappings;
uintptr_t pageSize = 0;
struct sigaction usualHandling;

// Touching a page behind the end of a shortened file raises SIGBUS. Zeros take the place of the mapping from that page
// on, and what touched it goes on. Other faults end the process as ever.
void onBusError(int signal, siginfo_t* info, void* /*context*/)
{
    const auto address = reinterpret_cast<uintptr_t>(info->si_addr);
    for (Watched& mapping : watchedMappings) {
        const uintptr_t end = mapping.end;
        if (mapping.start == 0 || address < mapping.start || address >= end)
            continue;
        const uintptr_t page = address / pageSize * pageSize;
        mapping.torn = true;
        if (::mmap(reinterpret_cast<void*>(page), end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
                   0) != MAP_FAILED)
            return;
    }
    ::sigaction(signal, &usualHandling, nullptr); // what faulted faults again
}

size_t watch(const std::byte* start, size_t size)
{
    static const bool installed = [] {
        pageSize = static_cast<uintptr_t>(::sysconf(_SC_PAGESIZE));
        struct sigaction handling{};
        handling.sa_sigaction = onBusError;
        handling.sa_flags = SA_SIGINFO;
        return ::sigaction(SIGBUS, &handling, &usualHandling) == 0;
    }();
    for (size_t i = 0; installed && i < mostWatched; ++i) {
        Watched& mapping = watchedMappings[i];
        if (mapping.taken.exchange(true))
            continue;
        mapping.torn = false;
        mapping.end = reinterpret_cast<uintptr_t>(start) + size;
        mapping.start = reinterpret_cast<uintptr_t>(start);
        return i;
    }
    return mostWatched;
}

void unwatch(size_t place)
{
    if (place == mostWatched)
        return;
    watchedMappings[place].start = 0;
    watchedMappings[place].taken = false;
}

} // namespace

MappedFile::MappedFile(int descriptor, const std::byte* start, size_t size)
    : m_descriptor(descriptor), m_start(start), m_size(size), m_watch(watch(start, size))
{
}

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
        const std::string called = name.empty() ? path.string() : name;
        return fail(S_ISDIR(status.st_mode) ? Wording::tr("{} is a folder.", called)
                                            : Wording::tr("{} is not a regular file.", called),
                    Wording::tr("Choose a model file: its name ends in .gguf."), path.string());
    }
    if (status.st_size == 0) {
        ::close(descriptor);
        return fail(Wording::tr("{} is empty.", name), Wording::tr("Download it again."), path.string());
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
    unwatch(m_watch);
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

bool MappedFile::torn() const
{
    return m_watch < mostWatched && watchedMappings[m_watch].torn;
}

} // namespace alcove
