// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/device_choice.h"

#include "inference/gpu/instance.h"

#include <algorithm>
#include <charconv>
#include <thread>
#include <unistd.h>

namespace alcove {
namespace {

DeviceInfo describeProcessor()
{
    return {.id = "cpu",
            .name = Wording::tr("Processor, {} threads", std::max(1U, std::thread::hardware_concurrency())),
            .kind = "CPU",
            .memoryBytes =
                static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGE_SIZE))};
}

// Lower is better: a card of its own before one that shares the processor's memory, and the processor before a card
// that is emulated on it.
int rank(const DeviceInfo& device)
{
    constexpr std::string_view order[] = {"discrete GPU", "integrated GPU", "virtual GPU", "other device",
                                          "CPU",          "software Vulkan"};
    return static_cast<int>(std::ranges::find(order, device.kind) - std::begin(order));
}

Result<size_t> vulkanIndex(const std::string& wanted, const DeviceList& list)
{
    size_t index = 0;
    const char* first = wanted.data() + std::string_view("vulkan:").size();
    const auto [end, error] = std::from_chars(first, wanted.data() + wanted.size(), index);
    if (error != std::errc() || end != wanted.data() + wanted.size())
        return fail(Wording::tr("“{}” is not a device.", wanted), Wording::tr("Use auto, cpu, vulkan or vulkan:N."));
    const bool known = std::ranges::any_of(list.devices, [&](const DeviceInfo& d) { return d.id == wanted; });
    if (!known)
        return fail(Wording::tr("There is no device “{}”.", wanted),
                    Wording::tr("“alcove-cli devices” lists those there are."));
    return index;
}

// What to say where nobody chose the processor.
Wording whyProcessor(const DeviceList& list)
{
    const bool emulated =
        std::ranges::any_of(list.devices, [](const DeviceInfo& d) { return d.usable && d.kind == "software Vulkan"; });
    return emulated
               ? Wording::tr("No graphics card that Alcove can use; the processor is faster than Vulkan in software.")
               : Wording::tr("No graphics card that Alcove can use.");
}

} // namespace

DeviceList listDevices()
{
    DeviceList list;
    if (auto instance = Instance::get()) {
        for (const auto& physical : (*instance)->devices())
            list.devices.push_back(physical.info);
    } else {
        list.vulkanProblem = instance.error().message;
    }
    list.devices.push_back(describeProcessor());
    std::ranges::stable_sort(list.devices, {}, rank);
    return list;
}

Result<std::unique_ptr<Backend>> createBackend(const std::string& wanted, uint64_t weightBytes,
                                               const std::filesystem::path& cacheFolder, DeviceUse use)
{
    if (wanted == "cpu")
        return createCpuBackend(use);
    if (wanted.starts_with("vulkan:")) {
        auto instance = Instance::get();
        if (!instance)
            return std::unexpected(instance.error());
        const auto index = vulkanIndex(wanted, listDevices());
        if (!index)
            return std::unexpected(index.error());
        return createGpuBackend(*index, weightBytes, cacheFolder, use);
    }
    if (wanted != "auto" && wanted != "vulkan")
        return fail(Wording::tr("“{}” is not a device.", wanted), Wording::tr("Use auto, cpu, vulkan or vulkan:N."));

    const DeviceList list = listDevices();
    for (const DeviceInfo& device : list.devices) {
        if (!device.usable || (wanted == "vulkan" && device.id == "cpu"))
            continue;
        if (device.id == "cpu")
            return createCpuBackend(use, whyProcessor(list));
        return createBackend(device.id, weightBytes, cacheFolder, use);
    }
    return fail(list.vulkanProblem.empty() ? Wording::tr("No Vulkan device here can run Alcove's kernels.")
                                           : list.vulkanProblem,
                Wording::tr("Update the graphics driver, or use the device “cpu”."));
}

} // namespace alcove
