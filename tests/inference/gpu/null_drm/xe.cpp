// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Intel's cards and processors' graphics, all by the kernel's xe, as far as Mesa's ANV asks: also those that xe itself
// does not know, for ANV has the same compiler for them either way.
#include "card.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <drm/xe_drm.h>
#include <string_view>
#include <vector>

namespace null_drm {
namespace {

struct Family {
    std::string_view name;
    uint16_t device;
    uint16_t version[2]; // of the graphics, where the card tells it
    bool wide;           // units of sixteen lanes
    uint32_t cores;      // "dual subslices", each of so many units
    uint32_t units;
    uint32_t gigabytes; // of memory of its own
    uint32_t clock;     // ticks a second
    uint32_t computeQueues;
};

// Skylake GT2 (HD Graphics 530), Tiger Lake GT2, Arc A770, Lunar Lake, Arc B580.
constexpr Family families[] = {
    {"skl", 0x1912, {0, 0}, false, 3, 8, 0, 12'000'000, 0},    {"tgl", 0x9a49, {0, 0}, false, 6, 16, 0, 19'200'000, 0},
    {"dg2", 0x56a0, {0, 0}, false, 32, 16, 16, 19'200'000, 4}, {"lnl", 0x64a0, {20, 4}, true, 8, 8, 0, 19'200'000, 1},
    {"bmg", 0xe20b, {20, 1}, true, 20, 8, 12, 19'200'000, 1},
};
constexpr uint64_t gigabyte = 1ULL << 30;

const Family& family()
{
    const char* wanted = std::getenv("ALCOVE_NULL_CARD"); // NOLINT(concurrency-mt-unsafe): nobody sets it meanwhile
    const auto found = std::ranges::find(families, std::string_view(wanted ? wanted : ""), &Family::name);
    return found == std::end(families) ? families[2] : *found;
}

// An answer: a head, and what follows it.
class Answer {
public:
    template<typename Part>
    void add(const Part& part)
    {
        const auto* bytes = reinterpret_cast<const char*>(&part);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof(Part));
    }
    Errno give(drm_xe_device_query& asked) const
    {
        if (asked.size == 0)
            asked.size = static_cast<uint32_t>(m_bytes.size());
        else // NOLINTNEXTLINE(performance-no-int-to-ptr): so the kernel is told of places
            std::memcpy(reinterpret_cast<void*>(asked.data), m_bytes.data(),
                        std::min<size_t>(asked.size, m_bytes.size()));
        return 0;
    }

private:
    std::vector<char> m_bytes;
};

Answer engines(const Family& of)
{
    std::vector<uint16_t> classes = {DRM_XE_ENGINE_CLASS_RENDER, DRM_XE_ENGINE_CLASS_COPY};
    classes.insert(classes.end(), of.computeQueues, DRM_XE_ENGINE_CLASS_COMPUTE);
    Answer answer;
    answer.add(drm_xe_query_engines{.num_engines = static_cast<uint32_t>(classes.size())});
    for (size_t i = 0; i < classes.size(); ++i) {
        const auto instance = static_cast<uint16_t>(i < 2 ? 0 : i - 2);
        answer.add(drm_xe_engine{.instance = {.engine_class = classes[i], .engine_instance = instance}});
    }
    return answer;
}

// ALCOVE_NULL_BAR=256M: on computers without a resizable BAR the processor sees that much of a card's memory.
uint64_t visible(const Family& of)
{
    const char* bar = std::getenv("ALCOVE_NULL_BAR"); // NOLINT(concurrency-mt-unsafe): nobody sets it meanwhile
    return std::string_view(bar ? bar : "") == "256M" ? gigabyte / 4 : of.gigabytes * gigabyte;
}

Answer memory(const Family& of, uint64_t taken)
{
    Answer answer;
    answer.add(drm_xe_query_mem_regions{.num_mem_regions = of.gigabytes > 0 ? 2U : 1U});
    answer.add(drm_xe_mem_region{.mem_class = DRM_XE_MEM_REGION_CLASS_SYSMEM,
                                 .instance = 0,
                                 .min_page_size = 4096,
                                 .total_size = 32 * gigabyte});
    if (of.gigabytes > 0)
        answer.add(drm_xe_mem_region{.mem_class = DRM_XE_MEM_REGION_CLASS_VRAM,
                                     .instance = 1,
                                     .min_page_size = 65536,
                                     .total_size = of.gigabytes * gigabyte,
                                     .used = taken,
                                     .cpu_visible_size = visible(of),
                                     .cpu_visible_used = std::min(taken, visible(of))});
    return answer;
}

Answer configuration(const Family& of)
{
    uint64_t told[5] = {};
    told[DRM_XE_QUERY_CONFIG_REV_AND_DEVICE_ID] = of.device;
    told[DRM_XE_QUERY_CONFIG_FLAGS] = of.gigabytes > 0 ? DRM_XE_QUERY_CONFIG_FLAG_HAS_VRAM : 0;
    told[DRM_XE_QUERY_CONFIG_MIN_ALIGNMENT] = of.gigabytes > 0 ? 65536 : 4096;
    told[DRM_XE_QUERY_CONFIG_VA_BITS] = 48;
    told[DRM_XE_QUERY_CONFIG_MAX_EXEC_QUEUE_PRIORITY] = 1;
    Answer answer;
    answer.add(drm_xe_query_config{.num_params = 5});
    answer.add(told);
    return answer;
}

Answer parts(const Family& of)
{
    Answer answer;
    answer.add(drm_xe_query_gt_list{.num_gt = 1});
    answer.add(drm_xe_gt{.type = DRM_XE_QUERY_GT_TYPE_MAIN,
                         .reference_clock = of.clock,
                         .near_mem_regions = of.gigabytes > 0 ? 2U : 1U,
                         .ip_ver_major = of.version[0],
                         .ip_ver_minor = of.version[1],
                         .ip_ver_rev = 4});
    return answer;
}

Answer topology(const Family& of)
{
    Answer answer;
    const auto add = [&]<typename Mask>(uint16_t type, Mask count) {
        answer.add(drm_xe_query_topology_mask{.gt_id = 0, .type = type, .num_bytes = sizeof(Mask)});
        answer.add(static_cast<Mask>((Mask{1} << count) - 1));
    };
    add(DRM_XE_TOPO_DSS_GEOMETRY, uint64_t{of.cores});
    add(DRM_XE_TOPO_DSS_COMPUTE, uint64_t{of.cores});
    add(DRM_XE_TOPO_L3_BANK, uint64_t{16});
    add(of.wide ? DRM_XE_TOPO_SIMD16_EU_PER_DSS : DRM_XE_TOPO_EU_PER_DSS, of.units);
    return answer;
}

// What the card's firmware has in a table of keys, lengths and values; the keys have no public header.
Answer hardware(const Family& of)
{
    constexpr uint32_t unitsOfCore = 3;
    constexpr uint32_t threadsOfUnit = 15;
    Answer answer;
    for (const uint32_t word : {unitsOfCore, 1U, of.units, threadsOfUnit, 1U, 8U})
        answer.add(word);
    return answer;
}

Errno query(DrmFile& file, drm_xe_device_query& asked)
{
    const Family& of = family();
    switch (asked.query) {
    case DRM_XE_DEVICE_QUERY_ENGINES: return engines(of).give(asked);
    case DRM_XE_DEVICE_QUERY_MEM_REGIONS: return memory(of, file.bytesIn(2)).give(asked);
    case DRM_XE_DEVICE_QUERY_CONFIG: return configuration(of).give(asked);
    case DRM_XE_DEVICE_QUERY_GT_LIST: return parts(of).give(asked);
    case DRM_XE_DEVICE_QUERY_HWCONFIG: return hardware(of).give(asked);
    case DRM_XE_DEVICE_QUERY_GT_TOPOLOGY: return topology(of).give(asked);
    default: return EINVAL;
    }
}

void signalAll(DrmFile& file, uint64_t syncs, uint32_t count)
{
    const auto* sync = reinterpret_cast<const drm_xe_sync*>(syncs); // NOLINT(performance-no-int-to-ptr)
    for (uint32_t i = 0; i < count; ++i) {
        if ((sync[i].flags & DRM_XE_SYNC_FLAG_SIGNAL) && sync[i].type != DRM_XE_SYNC_TYPE_USER_FENCE)
            file.signal(sync[i].handle, sync[i].type == DRM_XE_SYNC_TYPE_SYNCOBJ ? 0 : sync[i].timeline_value);
    }
}

} // namespace

Card card()
{
    return {.driver = {.name = "xe", .version = {1, 1, 0}}, .vendor = 0x8086, .device = family().device, .revision = 8};
}

Errno call(DrmFile& file, unsigned long request, void* data)
{
    switch (request) {
    case DRM_IOCTL_XE_DEVICE_QUERY: return query(file, *static_cast<drm_xe_device_query*>(data));
    case DRM_IOCTL_XE_GEM_CREATE: {
        auto& wanted = *static_cast<drm_xe_gem_create*>(data);
        wanted.handle = file.createObject(wanted.size, wanted.placement);
        return 0;
    }
    case DRM_IOCTL_XE_GEM_MMAP_OFFSET: {
        auto& wanted = *static_cast<drm_xe_gem_mmap_offset*>(data);
        const DrmFile::Object* object = file.object(wanted.handle);
        wanted.offset = object ? object->place : 0;
        return object ? 0 : ENOENT;
    }
    case DRM_IOCTL_XE_VM_CREATE: static_cast<drm_xe_vm_create*>(data)->vm_id = file.newName(); return 0;
    case DRM_IOCTL_XE_EXEC_QUEUE_CREATE:
        static_cast<drm_xe_exec_queue_create*>(data)->exec_queue_id = file.newName();
        return 0;
    case DRM_IOCTL_XE_EXEC_QUEUE_GET_PROPERTY:
        static_cast<drm_xe_exec_queue_get_property*>(data)->value = 0; // it is not banned
        return 0;
    case DRM_IOCTL_XE_VM_BIND: {
        const auto& bind = *static_cast<drm_xe_vm_bind*>(data);
        signalAll(file, bind.syncs, bind.num_syncs);
        return 0;
    }
    case DRM_IOCTL_XE_EXEC: {
        const auto& submission = *static_cast<drm_xe_exec*>(data);
        signalAll(file, submission.syncs, submission.num_syncs);
        return 0;
    }
    case DRM_IOCTL_XE_VM_DESTROY:
    case DRM_IOCTL_XE_EXEC_QUEUE_DESTROY:
    case DRM_IOCTL_XE_WAIT_USER_FENCE: return 0;
    default: return ENOTTY;
    }
}

} // namespace null_drm
