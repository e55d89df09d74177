// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/spirv_reflection.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <spirv/unified1/spirv.hpp>

namespace alcove {
namespace {

// What the module says of one id.
struct Id {
    uint32_t binding = UINT32_MAX;
    uint32_t constantId = UINT32_MAX;
    uint32_t pointee = 0;          // of a pointer type
    std::vector<uint32_t> members; // types of a struct
    std::vector<uint32_t> memberOffsets;
    uint32_t readOnlyMembers = 0;
    uint32_t writeOnlyMembers = 0;
    uint32_t bytes = 0; // of a scalar or vector type
};

struct Variable {
    uint32_t id;
    uint32_t pointerType;
    spv::StorageClass storage;
};

uint32_t sizeOf(const std::map<uint32_t, Id>& ids, uint32_t type)
{
    const Id& id = ids.at(type);
    uint32_t end = id.bytes;
    for (size_t m = 0; m < id.members.size(); ++m)
        end = std::max(end, id.memberOffsets[m] + sizeOf(ids, id.members[m]));
    return end;
}

// A kernel may see one buffer as numbers of several widths.
void addBinding(std::vector<SpirvReflection::Binding>& bindings, const SpirvReflection::Binding& added)
{
    const auto same = std::ranges::find(bindings, added.number, &SpirvReflection::Binding::number);
    if (same == bindings.end()) {
        bindings.push_back(added);
        return;
    }
    same->readOnly = same->readOnly && added.readOnly;
    same->writeOnly = same->writeOnly && added.writeOnly;
}

} // namespace

SpirvReflection reflectSpirv(std::span<const uint32_t> code)
{
    assert(code.size() > 5 && code[0] == spv::MagicNumber);
    SpirvReflection result;
    std::map<uint32_t, Id> ids;
    std::vector<Variable> variables;
    for (size_t at = 5; at < code.size();) {
        const auto op = static_cast<spv::Op>(code[at] & spv::OpCodeMask);
        const uint32_t words = code[at] >> spv::WordCountShift;
        const std::span<const uint32_t> args = code.subspan(at + 1, words - 1);
        switch (op) {
        case spv::OpCapability:
            result.usesMatrices = result.usesMatrices || args[0] == spv::CapabilityCooperativeMatrixKHR;
            break;
        case spv::OpDecorate:
            if (args[1] == spv::DecorationBinding)
                ids[args[0]].binding = args[2];
            else if (args[1] == spv::DecorationSpecId)
                ids[args[0]].constantId = args[2];
            break;
        case spv::OpMemberDecorate: {
            Id& type = ids[args[0]];
            if (args[2] == spv::DecorationOffset) {
                type.memberOffsets.resize(std::max<size_t>(type.memberOffsets.size(), args[1] + 1));
                type.memberOffsets[args[1]] = args[3];
            } else if (args[2] == spv::DecorationNonWritable) {
                ++type.readOnlyMembers;
            } else if (args[2] == spv::DecorationNonReadable) {
                ++type.writeOnlyMembers;
            }
            break;
        }
        case spv::OpTypeInt:
        case spv::OpTypeFloat: ids[args[0]].bytes = args[1] / 8; break;
        case spv::OpTypeVector: ids[args[0]].bytes = ids[args[1]].bytes * args[2]; break;
        case spv::OpTypeStruct: ids[args[0]].members.assign(args.begin() + 1, args.end()); break;
        case spv::OpTypePointer: ids[args[0]].pointee = args[2]; break;
        case spv::OpVariable: variables.push_back({args[1], args[0], static_cast<spv::StorageClass>(args[2])}); break;
        default: break;
        }
        at += words;
    }

    for (const auto& [id, what] : ids) {
        if (what.constantId != UINT32_MAX)
            result.constants = std::max(result.constants, what.constantId + 1);
    }
    for (const Variable& variable : variables) {
        const uint32_t type = ids[variable.pointerType].pointee;
        const Id& block = ids[type];
        if (variable.storage == spv::StorageClassStorageBuffer)
            addBinding(result.bindings, {.number = ids[variable.id].binding,
                                         .readOnly = block.readOnlyMembers == block.members.size(),
                                         .writeOnly = block.writeOnlyMembers == block.members.size()});
        else if (variable.storage == spv::StorageClassPushConstant)
            result.pushBytes = sizeOf(ids, type);
    }
    std::ranges::sort(result.bindings, {}, &SpirvReflection::Binding::number);
    return result;
}

} // namespace alcove
