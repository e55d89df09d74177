// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/mapped_weights.h"

#include <algorithm>
#include <unistd.h>

namespace alcove {
namespace {

constexpr uint64_t widestRead = 16;            // of kernels: tensors begin at a multiple of it
constexpr uint64_t largestWindow = 1ULL << 30; // as of weights that are copied

const std::byte* endOf(std::span<const std::byte> bytes)
{
    return bytes.data() + bytes.size();
}

// The pages that hold `bytes`.
std::span<const std::byte> pagesOf(std::span<const std::byte> bytes)
{
    const auto page = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
    const uint64_t before = reinterpret_cast<uintptr_t>(bytes.data()) % page;
    return {bytes.data() - before, (before + bytes.size() + page - 1) / page * page};
}

} // namespace

MappedWeights::MappedWeights(std::shared_ptr<Device> device, std::span<const GgufTensor> tensors)
    : m_device(std::move(device))
{
    const uint64_t most = m_device->limits().maxImport;
    if (most == 0)
        return;
    std::vector<std::span<const std::byte>> data;
    for (const GgufTensor& tensor : tensors)
        data.push_back(tensor.data);
    std::ranges::sort(data, {}, [](const auto& bytes) { return bytes.data(); });
    std::span<const std::byte> window;
    for (const auto& bytes : data) {
        if (pagesOf(bytes).size() > most)
            continue;
        // What lies between tensors is less than a page, or it is another shard's beginning.
        const bool near = !window.empty() && bytes.data() <= endOf(pagesOf(window));
        const std::span<const std::byte> both =
            near ? std::span(window.data(), std::max(endOf(window), endOf(bytes))) : bytes;
        const bool joins = near && pagesOf(both).size() <= std::min(largestWindow, most);
        if (!joins)
            open(window);
        window = joins ? both : bytes;
    }
    open(window);
}

void MappedWeights::open(std::span<const std::byte> data)
{
    if (data.empty())
        return;
    const std::span<const std::byte> pages = pagesOf(data);
    if (auto buffer = Buffer::import(m_device, pages))
        m_windows.push_back({pages, std::move(buffer)});
}

std::optional<BufferRange> MappedWeights::find(std::span<const std::byte> data) const
{
    // Two windows may have a page in common; the tensor is whole in one of them.
    const auto window = std::ranges::find_if(
        m_windows, [&](const Window& w) { return w.pages.data() <= data.data() && endOf(data) <= endOf(w.pages); });
    if (window == m_windows.end())
        return std::nullopt;
    const auto offset = static_cast<uint64_t>(data.data() - window->pages.data());
    if (offset % std::max(m_device->limits().bindingAlignment, widestRead) != 0)
        return std::nullopt;
    return BufferRange{window->buffer, offset, data.size()};
}

} // namespace alcove
