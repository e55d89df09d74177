// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A Vulkan driver for tests: one of Mesa's for a card that is not there. It finds the card, opens it and calls the
// kernel as ever, but what it calls is replaced: libdrm's search for cards, opening the card's file and every call on
// that file. So it compiles kernels with the card's compiler, takes memory, records commands and submits them; nothing
// is computed. ALCOVE_NULL_LOG=1 writes calls that nobody answers to standard error.
#include "../null_card/driver.h"
#include "card.h"
#include "imports.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include <utility>

namespace null_drm {
namespace {

// libdrm's description of a card, as its library has it.
struct PciPlace {
    uint16_t domain;
    uint8_t bus, device, function;
};
struct PciCard {
    uint16_t vendor, device, vendorOfBoard, board;
    uint8_t revision;
};
struct DrmDevice {
    char** nodes;
    int availableNodes;
    int bus;
    PciPlace* place;
    PciCard* card;
};

constexpr std::string_view renderNode = "/dev/dri/renderD128";

DrmDevice* describe()
{
    static char render[] = "/dev/dri/renderD128";
    static char none[] = "";
    static char* nodes[] = {none, none, render};
    static PciPlace place = {.domain = 0, .bus = 1, .device = 0, .function = 0};
    static PciCard pci;
    static DrmDevice device = {.nodes = nodes, .availableNodes = 1 << 2, .bus = 0, .place = &place, .card = &pci};
    const Card all = card();
    pci = {.vendor = all.vendor, .device = all.device, .vendorOfBoard = 0, .board = 0, .revision = all.revision};
    return &device;
}

int getDevices(uint32_t, DrmDevice** devices, int count)
{
    if (devices && count > 0)
        devices[0] = describe();
    return 1;
}

int getDevice(int, uint32_t, DrmDevice** device)
{
    *device = describe();
    return 0;
}

int getDeviceFromId(dev_t, uint32_t, DrmDevice** device)
{
    *device = describe();
    return 0;
}

void freeDevice(DrmDevice**) {}
void freeDevices(DrmDevice**, int) {}

// By the numbers of what was opened, which copies of its descriptor share and nothing opened later has.
using FileId = std::pair<dev_t, ino_t>;
std::map<FileId, std::unique_ptr<DrmFile>>& files()
{
    static std::map<FileId, std::unique_ptr<DrmFile>> all;
    return all;
}
std::mutex filesMutex;

int openCard()
{
    constexpr off_t all = 1LL << 45;
    const int descriptor = memfd_create("null card", MFD_CLOEXEC);
    struct stat opened = {};
    if (descriptor < 0 || ftruncate(descriptor, all) != 0 || fstat(descriptor, &opened) != 0)
        return -1;
    const std::lock_guard lock(filesMutex);
    files()[{opened.st_dev, opened.st_ino}] = std::make_unique<DrmFile>();
    return descriptor;
}

DrmFile* fileOf(int descriptor)
{
    struct stat opened = {};
    if (fstat(descriptor, &opened) != 0)
        return nullptr;
    const std::lock_guard lock(filesMutex);
    const auto found = files().find({opened.st_dev, opened.st_ino});
    return found == files().end() ? nullptr : found->second.get();
}

// Who opens without the mode leaves there what is not looked at.
int openFile(const char* path, int flags, mode_t mode)
{
    return path == renderNode ? openCard() : open(path, flags, mode);
}

int statFile(const char* path, struct stat* status)
{
    if (path != renderNode)
        return stat(path, status);
    *status = {};
    status->st_mode = S_IFCHR | 0666;
    status->st_rdev = makedev(226, 128);
    return 0;
}

int callFile(int descriptor, unsigned long request, void* data)
{
    DrmFile* file = fileOf(descriptor);
    if (!file)
        return ioctl(descriptor, request, data);
    Errno answer = file->call(descriptor, request, data);
    if (answer == ENOTTY)
        answer = call(*file, request, data);
    static const bool log = std::getenv("ALCOVE_NULL_LOG") != nullptr; // NOLINT(concurrency-mt-unsafe): nobody sets it
    if (answer != 0 && log)
        std::fprintf(stderr, "null card: call %#lx: error %d\n", request, answer);
    errno = answer;
    return answer == 0 ? 0 : -1;
}

} // namespace
} // namespace null_drm

namespace null_card {

const char* const driverLibrary = ALCOVE_DRIVER;

void prepare(void* library)
{
    using namespace null_drm;
    const Import byDriver[] = {
        import("drmGetDevices2", getDevices),
        import("drmGetDevice2", getDevice),
        import("drmGetDeviceFromDevId", getDeviceFromId),
        import("drmFreeDevice", freeDevice),
        import("drmFreeDevices", freeDevices),
        import("open64", openFile),
        import("stat64", statFile),
        import("ioctl", callFile),
    };
    replaceImports(library, byDriver);
    const Import byLibrary[] = {import("ioctl", callFile)};
    if (void* drm = dlopen("libdrm.so.2", RTLD_NOW | RTLD_NOLOAD))
        replaceImports(drm, byLibrary);
}

PFN_vkVoidFunction replacement(std::string_view)
{
    return nullptr;
}

} // namespace null_card
