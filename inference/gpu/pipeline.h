// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A kernel compiled for one device with fixed specialisation constants.
#pragma once

#include "inference/gpu/spirv_reflection.h"
#include "inference/gpu/vulkan.h"
#include "inference/types.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class Pipeline {
public:
    // Precondition: `name` is a kernel of this build and `constants` has one number for each of its specialisation
    // constants. A kernel that uses the device's matrix units gets whole subgroups of `subgroupSize`, or of the only
    // size where that is 0. `inspects`: see statistics().
    static Result<std::unique_ptr<Pipeline>> create(VkDevice device, VkPipelineCache cache, std::string_view name,
                                                    std::span<const uint32_t> constants, uint32_t subgroupSize,
                                                    bool inspects = false);
    // Whether it is one of this build, which has not every kernel in every encoding.
    static bool hasKernel(std::string_view name);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    const std::string& name() const { return m_name; }
    // What the driver's compiler says of it; nothing unless it was made to be inspected.
    std::vector<KernelStatistic> statistics() const;
    const SpirvReflection& reflection() const { return m_reflection; }
    VkPipeline handle() const { return m_pipeline; }
    VkPipelineLayout layout() const { return m_layout; }
    VkDescriptorSetLayout setLayout() const { return m_setLayout; }

private:
    Pipeline() = default;
    Result<void> compile(VkPipelineCache cache, std::span<const uint32_t> code, std::span<const uint32_t> constants,
                         uint32_t subgroupSize);

    VkDevice m_device = VK_NULL_HANDLE;
    bool m_inspects = false;
    std::string m_name;
    SpirvReflection m_reflection;
    VkDescriptorSetLayout m_setLayout = VK_NULL_HANDLE;
    VkPipelineLayout m_layout = VK_NULL_HANDLE;
    VkPipeline m_pipeline = VK_NULL_HANDLE;
};

} // namespace alcove
