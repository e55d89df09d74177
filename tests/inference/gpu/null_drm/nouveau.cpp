// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// NVIDIA's cards by the kernel's nouveau, as far as Mesa's NVK asks.
#include "card.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <drm/nouveau_drm.h>
#include <iterator>
#include <string_view>

namespace null_drm {
namespace {

struct Family {
    std::string_view name;
    uint16_t device;
    uint16_t chip;
    uint32_t clusters; // "GPC" and "TPC", of two multiprocessors each
    uint32_t pairs;
    uint64_t gigabytes;
    int32_t classes[5]; // of its engines: copies, two dimensions, three, inline memory, compute
};

// RTX 2080 Ti, RTX 3090, RTX 4090.
constexpr Family families[] = {
    {"turing", 0x1e07, 0x162, 6, 34, 11, {0xc5b5, 0x902d, 0xc597, 0xa140, 0xc5c0}},
    {"ampere", 0x2204, 0x172, 7, 41, 24, {0xc6b5, 0x902d, 0xc797, 0xa140, 0xc7c0}},
    {"ada", 0x2684, 0x192, 11, 64, 24, {0xc7b5, 0x902d, 0xc997, 0xa140, 0xc9c0}},
};
constexpr uint64_t gigabyte = 1ULL << 30;

const Family& family()
{
    const char* wanted = std::getenv("ALCOVE_NULL_CARD"); // NOLINT(concurrency-mt-unsafe): nobody sets it meanwhile
    const auto found = std::ranges::find(families, std::string_view(wanted ? wanted : ""), &Family::name);
    return found == std::end(families) ? families[1] : *found;
}

// What goes through DRM_NOUVEAU_NVIF has no public header: a head, the kind of request, and its data.
constexpr uint8_t listClasses = 1;
constexpr uint8_t createOne = 2;
constexpr uint8_t deleteOne = 3;
constexpr uint8_t callMethod = 4;

struct NvifHead {
    uint8_t version, kind, gap[4], owner, route;
    uint64_t token, object;
};
struct NvifClasses {
    uint8_t version, count, gap[6];
    struct {
        int32_t number;
        int16_t least, most;
    } classes[]; // as many as there is room for
};
struct NvifMethod {
    uint8_t version, method, gap[6];
};
struct NvifDeviceInfo {
    uint8_t version, platform;
    uint16_t chip;
    uint8_t revision, generation, gap[2];
    uint64_t memory, memoryOfUsers;
    char chipName[16], name[64];
};

Errno nvif(void* data)
{
    const auto& head = *static_cast<const NvifHead*>(data);
    auto* rest = static_cast<char*>(data) + sizeof(NvifHead);
    const Family& of = family();
    switch (head.kind) {
    case listClasses: {
        auto& asked = *reinterpret_cast<NvifClasses*>(rest);
        for (size_t i = 0; i < std::min<size_t>(asked.count, std::size(of.classes)); ++i)
            asked.classes[i] = {.number = of.classes[i], .least = -1, .most = -1};
        asked.count = static_cast<uint8_t>(std::size(of.classes));
        return 0;
    }
    case callMethod: {
        constexpr uint8_t pcie = 3;
        NvifDeviceInfo info = {.platform = pcie, .chip = of.chip, .revision = 0xa1};
        info.memory = info.memoryOfUsers = of.gigabytes * gigabyte;
        std::memcpy(rest + sizeof(NvifMethod), &info, sizeof(info)); // the one method that is called
        return 0;
    }
    case createOne:
    case deleteOne: return 0;
    default: return EINVAL;
    }
}

Errno parameter(DrmFile& file, drm_nouveau_getparam& asked)
{
    const Family& of = family();
    constexpr uint64_t kernels = 16 << 20; // bytes that the kernel itself has of the card's
    switch (asked.param) {
    case NOUVEAU_GETPARAM_PCI_VENDOR: asked.value = card().vendor; return 0;
    case NOUVEAU_GETPARAM_PCI_DEVICE: asked.value = of.device; return 0;
    case NOUVEAU_GETPARAM_CHIPSET_ID: asked.value = of.chip; return 0;
    case NOUVEAU_GETPARAM_GRAPH_UNITS: asked.value = of.clusters | of.pairs << 8; return 0;
    case NOUVEAU_GETPARAM_EXEC_PUSH_MAX: asked.value = 510; return 0;
    case NOUVEAU_GETPARAM_FB_SIZE:
    case NOUVEAU_GETPARAM_VRAM_BAR_SIZE: asked.value = of.gigabytes * gigabyte; return 0;
    case NOUVEAU_GETPARAM_VRAM_USED: asked.value = kernels + file.bytesIn(NOUVEAU_GEM_DOMAIN_VRAM); return 0;
    case NOUVEAU_GETPARAM_PTIMER_TIME: asked.value = 1; return 0;
    case NOUVEAU_GETPARAM_HAS_VMA_TILEMODE: asked.value = 1; return 0;
    default: return EINVAL;
    }
}

void signalAll(DrmFile& file, uint64_t syncs, uint32_t count)
{
    const auto* sync = reinterpret_cast<const drm_nouveau_sync*>(syncs); // NOLINT(performance-no-int-to-ptr)
    for (uint32_t i = 0; i < count; ++i) {
        const bool points = (sync[i].flags & DRM_NOUVEAU_SYNC_TYPE_MASK) == DRM_NOUVEAU_SYNC_TIMELINE_SYNCOBJ;
        file.signal(sync[i].handle, points ? sync[i].timeline_value : 0);
    }
}

// Objects are told of as they are made: where they lie, which is where they are mapped.
Errno describe(DrmFile& file, drm_nouveau_gem_info& info)
{
    const DrmFile::Object* object = file.object(info.handle);
    if (!object)
        return ENOENT;
    info.size = object->bytes;
    info.domain = object->domain;
    info.map_handle = object->place;
    return 0;
}

} // namespace

Card card()
{
    return {.driver = {.name = "nouveau", .version = {1, 4, 0}},
            .vendor = 0x10de,
            .device = family().device,
            .revision = 0xa1};
}

Errno call(DrmFile& file, unsigned long request, void* data)
{
    // Some are called with directions that the header does not have: libdrm makes requests of a number and a size.
    switch (request >> _IOC_NRSHIFT & _IOC_NRMASK) {
    case DRM_COMMAND_BASE + DRM_NOUVEAU_GETPARAM: return parameter(file, *static_cast<drm_nouveau_getparam*>(data));
    case DRM_COMMAND_BASE + DRM_NOUVEAU_NVIF: return nvif(data);
    case DRM_COMMAND_BASE + DRM_NOUVEAU_CHANNEL_ALLOC: {
        auto& wanted = *static_cast<drm_nouveau_channel_alloc*>(data);
        wanted.channel = static_cast<int32_t>(file.newName());
        return 0;
    }
    case DRM_COMMAND_BASE + DRM_NOUVEAU_GEM_NEW: {
        auto& wanted = static_cast<drm_nouveau_gem_new*>(data)->info;
        constexpr uint32_t places = NOUVEAU_GEM_DOMAIN_VRAM | NOUVEAU_GEM_DOMAIN_GART;
        const uint32_t domain = wanted.domain & places;
        wanted.handle =
            file.createObject(wanted.size, domain & NOUVEAU_GEM_DOMAIN_VRAM ? NOUVEAU_GEM_DOMAIN_VRAM : domain);
        return describe(file, wanted);
    }
    case DRM_COMMAND_BASE + DRM_NOUVEAU_GEM_INFO: return describe(file, *static_cast<drm_nouveau_gem_info*>(data));
    case DRM_COMMAND_BASE + DRM_NOUVEAU_VM_BIND: {
        const auto& bind = *static_cast<drm_nouveau_vm_bind*>(data);
        signalAll(file, bind.sig_ptr, bind.sig_count);
        return 0;
    }
    case DRM_COMMAND_BASE + DRM_NOUVEAU_EXEC: {
        const auto& submission = *static_cast<drm_nouveau_exec*>(data);
        signalAll(file, submission.sig_ptr, submission.sig_count);
        return 0;
    }
    case DRM_COMMAND_BASE + DRM_NOUVEAU_VM_INIT:
    case DRM_COMMAND_BASE + DRM_NOUVEAU_CHANNEL_FREE:
    case DRM_COMMAND_BASE + DRM_NOUVEAU_GEM_PUSHBUF:
    case DRM_COMMAND_BASE + DRM_NOUVEAU_GEM_CPU_PREP: return 0;
    default: return ENOTTY;
    }
}

} // namespace null_drm
