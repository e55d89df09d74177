// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/pipeline.h"

#include "inference/gpu/kernel_statistics.h"
#include "vulkan_shaders/shader_table.h"

#include <cassert>

namespace alcove {

Result<std::unique_ptr<Pipeline>> Pipeline::create(VkDevice device, VkPipelineCache cache, std::string_view name,
                                                   std::span<const uint32_t> constants, uint32_t subgroupSize,
                                                   bool inspects)
{
    const std::span<const uint32_t> code = findShader(name);
    assert(!code.empty());
    std::unique_ptr<Pipeline> pipeline(new Pipeline);
    pipeline->m_device = device;
    pipeline->m_inspects = inspects;
    pipeline->m_name = name;
    pipeline->m_reflection = reflectSpirv(code);
    assert(pipeline->m_reflection.constants == constants.size());
    if (auto compiled = pipeline->compile(cache, code, constants, subgroupSize); !compiled)
        return std::unexpected(compiled.error());
    return pipeline;
}

bool Pipeline::hasKernel(std::string_view name)
{
    return !findShader(name).empty();
}

Result<void> Pipeline::compile(VkPipelineCache cache, std::span<const uint32_t> code,
                               std::span<const uint32_t> constants, uint32_t subgroupSize)
{
    std::vector<VkDescriptorSetLayoutBinding> bindings;
    bindings.reserve(m_reflection.bindings.size());
    for (const auto& binding : m_reflection.bindings) {
        bindings.push_back({.binding = binding.number,
                            .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                            .descriptorCount = 1,
                            .stageFlags = VK_SHADER_STAGE_COMPUTE_BIT});
    }
    const VkDescriptorSetLayoutCreateInfo set = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
                                                 .bindingCount = static_cast<uint32_t>(bindings.size()),
                                                 .pBindings = bindings.data()};
    VkResult result = vkCreateDescriptorSetLayout(m_device, &set, nullptr, &m_setLayout);
    const Wording what = Wording::tr("compiling the kernel {}", m_name);
    if (result != VK_SUCCESS)
        return vulkanFailure(what, result);

    const VkPushConstantRange push = {.stageFlags = VK_SHADER_STAGE_COMPUTE_BIT, .size = m_reflection.pushBytes};
    const VkPipelineLayoutCreateInfo layout = {.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
                                               .setLayoutCount = 1,
                                               .pSetLayouts = &m_setLayout,
                                               .pushConstantRangeCount = m_reflection.pushBytes ? 1U : 0U,
                                               .pPushConstantRanges = &push};
    result = vkCreatePipelineLayout(m_device, &layout, nullptr, &m_layout);
    if (result != VK_SUCCESS)
        return vulkanFailure(what, result);

    const VkShaderModuleCreateInfo module = {
        .sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO, .codeSize = code.size_bytes(), .pCode = code.data()};
    VkShaderModule shader = VK_NULL_HANDLE;
    result = vkCreateShaderModule(m_device, &module, nullptr, &shader);
    if (result != VK_SUCCESS)
        return vulkanFailure(what, result);

    std::vector<VkSpecializationMapEntry> entries;
    entries.reserve(constants.size());
    for (uint32_t i = 0; i < constants.size(); ++i)
        entries.push_back({.constantID = i, .offset = i * 4, .size = 4});
    const VkSpecializationInfo specialization = {.mapEntryCount = static_cast<uint32_t>(entries.size()),
                                                 .pMapEntries = entries.data(),
                                                 .dataSize = constants.size_bytes(),
                                                 .pData = constants.data()};
    const VkPipelineShaderStageRequiredSubgroupSizeCreateInfo wholeSubgroups = {
        .sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_REQUIRED_SUBGROUP_SIZE_CREATE_INFO,
        .requiredSubgroupSize = subgroupSize};
    const bool whole = m_reflection.usesMatrices;
    const VkComputePipelineCreateInfo create = {
        .sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO,
        .flags = m_inspects ? VK_PIPELINE_CREATE_CAPTURE_STATISTICS_BIT_KHR : 0U,
        .stage = {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
                  .pNext = whole && subgroupSize > 0 ? &wholeSubgroups : nullptr,
                  .flags = whole ? VK_PIPELINE_SHADER_STAGE_CREATE_REQUIRE_FULL_SUBGROUPS_BIT : 0U,
                  .stage = VK_SHADER_STAGE_COMPUTE_BIT,
                  .module = shader,
                  .pName = "main",
                  .pSpecializationInfo = &specialization},
        .layout = m_layout,
    };
    result = vkCreateComputePipelines(m_device, cache, 1, &create, nullptr, &m_pipeline);
    vkDestroyShaderModule(m_device, shader, nullptr);
    if (result != VK_SUCCESS)
        return vulkanFailure(what, result);
    return {};
}

std::vector<KernelStatistic> Pipeline::statistics() const
{
    return m_inspects ? kernelStatistics(m_device, m_pipeline) : std::vector<KernelStatistic>();
}

Pipeline::~Pipeline()
{
    vkDestroyPipeline(m_device, m_pipeline, nullptr);
    vkDestroyPipelineLayout(m_device, m_layout, nullptr);
    vkDestroyDescriptorSetLayout(m_device, m_setLayout, nullptr);
}

} // namespace alcove
