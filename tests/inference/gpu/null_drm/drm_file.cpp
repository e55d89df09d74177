// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "drm_file.h"

#include "card.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <drm/drm.h>
#include <fcntl.h>

namespace null_drm {
namespace {

// As the kernel gives texts: as much as there is room for, and how long it is.
void give(std::string_view text, char* room, __kernel_size_t& length)
{
    if (room)
        std::memcpy(room, text.data(), std::min<size_t>(length, text.size()));
    length = text.size();
}

Errno version(drm_version& asked)
{
    const KernelDriver& driver = card().driver;
    asked.version_major = driver.version[0];
    asked.version_minor = driver.version[1];
    asked.version_patchlevel = driver.version[2];
    give(driver.name, asked.name, asked.name_len);
    give("20260101", asked.date, asked.date_len);
    give("no card", asked.desc, asked.desc_len);
    return 0;
}

Errno capability(drm_get_cap& asked)
{
    asked.value = asked.capability == DRM_CAP_SYNCOBJ || asked.capability == DRM_CAP_SYNCOBJ_TIMELINE;
    return 0;
}

} // namespace

Errno DrmFile::call(int descriptor, unsigned long request, void* data)
{
    switch (request) {
    case DRM_IOCTL_VERSION: return version(*static_cast<drm_version*>(data));
    case DRM_IOCTL_GET_CAP: return capability(*static_cast<drm_get_cap*>(data));
    case DRM_IOCTL_GEM_CLOSE: return closeObject(descriptor, static_cast<drm_gem_close*>(data)->handle);
    case DRM_IOCTL_SYNCOBJ_CREATE: {
        const std::lock_guard lock(m_mutex);
        const uint32_t handle = newName();
        m_syncobjs[handle] = 0;
        static_cast<drm_syncobj_create*>(data)->handle = handle;
        return 0;
    }
    case DRM_IOCTL_SYNCOBJ_DESTROY: {
        const std::lock_guard lock(m_mutex);
        return m_syncobjs.erase(static_cast<drm_syncobj_destroy*>(data)->handle) ? 0 : EINVAL;
    }
    case DRM_IOCTL_SYNCOBJ_WAIT: // for what has ended
        static_cast<drm_syncobj_wait*>(data)->first_signaled = 0;
        return 0;
    case DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT: static_cast<drm_syncobj_timeline_wait*>(data)->first_signaled = 0; return 0;
    case DRM_IOCTL_SYNCOBJ_RESET:
    case DRM_IOCTL_SYNCOBJ_SIGNAL: return 0;
    case DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL:
    case DRM_IOCTL_SYNCOBJ_QUERY: {
        const auto& asked = *static_cast<drm_syncobj_timeline_array*>(data);
        return points(asked.handles, asked.points, asked.count_handles, request == DRM_IOCTL_SYNCOBJ_QUERY);
    }
    case DRM_IOCTL_SYNCOBJ_TRANSFER: {
        const auto& wanted = *static_cast<drm_syncobj_transfer*>(data);
        signal(wanted.dst_handle, wanted.dst_point);
        return 0;
    }
    default: return ENOTTY;
    }
}

uint32_t DrmFile::createObject(uint64_t bytes, uint32_t domain)
{
    constexpr uint64_t page = 1 << 16;
    const std::lock_guard lock(m_mutex);
    const uint32_t handle = newName();
    m_objects[handle] = {.place = m_end, .bytes = bytes, .domain = domain};
    m_end += (bytes + page - 1) / page * page;
    return handle;
}

const DrmFile::Object* DrmFile::object(uint32_t handle)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(handle);
    return found == m_objects.end() ? nullptr : &found->second;
}

uint64_t DrmFile::bytesIn(uint32_t domain)
{
    const std::lock_guard lock(m_mutex);
    uint64_t bytes = 0;
    for (const auto& [handle, object] : m_objects)
        bytes += object.domain == domain ? object.bytes : 0;
    return bytes;
}

void DrmFile::signal(uint32_t syncobj, uint64_t point)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_syncobjs.find(syncobj); found != m_syncobjs.end())
        found->second = std::max(found->second, point);
}

Errno DrmFile::closeObject(int descriptor, uint32_t handle)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(handle);
    if (found == m_objects.end())
        return EINVAL;
    fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(found->second.place),
              static_cast<off_t>(found->second.bytes));
    m_objects.erase(found);
    return 0;
}

// The arrays of a call lie where numbers say.
Errno DrmFile::points(uint64_t handles, uint64_t values, uint32_t count, bool query)
{
    const auto* handle = reinterpret_cast<const uint32_t*>(handles); // NOLINT(performance-no-int-to-ptr)
    auto* value = reinterpret_cast<uint64_t*>(values);               // NOLINT(performance-no-int-to-ptr)
    for (uint32_t i = 0; i < count; ++i) {
        if (!query) {
            signal(handle[i], value[i]);
            continue;
        }
        const std::lock_guard lock(m_mutex);
        const auto found = m_syncobjs.find(handle[i]);
        if (found == m_syncobjs.end())
            return EINVAL;
        value[i] = found->second;
    }
    return 0;
}

} // namespace null_drm
