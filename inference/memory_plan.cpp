// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/memory_plan.h"

#include "inference/formatted.h"
#include "inference/placed_model.h"
#include "inference/session.h"
#include "inference/weights_in_ram.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <optional>
#include <unistd.h>

namespace alcove {
namespace {

// Bytes of this process that are in memory now; 0 where the kernel does not say.
uint64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    uint64_t size = 0;
    uint64_t resident = 0;
    file >> size >> resident;
    return file ? resident * static_cast<uint64_t>(sysconf(_SC_PAGE_SIZE)) : 0;
}

Wording gigabytes(uint64_t bytes)
{
    return Wording::tr("{} GB", Wording::number(static_cast<double>(bytes) / 1e9, 2));
}

// The technical text of every refusal begins so.
constexpr std::string_view memoryShort = "memory short: ";

uint64_t sum(const MemoryUse& use)
{
    return use.graphics + use.ram + use.mapped;
}

// Tokens of a shorter context that leaves `excess` bytes free; 0 where none helps.
uint64_t shorterContext(const MemoryPlan& plan, uint64_t excess)
{
    constexpr uint64_t shortest = 512; // below it a conversation makes no sense
    const uint64_t perToken = std::max<uint64_t>(1, plan.cache / std::max(plan.contextLength, 1U));
    // As the layer that moves may stay as large as it is, or be no larger than its part of the context.
    const uint64_t whole = plan.contextLength - std::min<uint64_t>(plan.contextLength, excess / perToken + 1);
    const uint64_t moved = plan.growth / std::bit_floor(std::max(plan.contextLength, 2U) - 1);
    const uint64_t all = plan.cache + plan.growth;
    const uint64_t tokens = std::max(whole, (all - std::min(all, excess)) / (perToken + moved));
    return tokens < shortest ? 0 : tokens / 256 * 256;
}

// What a person can do who lacks so many bytes; `besides`: other models are open.
Wording moreRoom(const MemoryPlan& plan, uint64_t lacking, bool besides)
{
    const uint64_t tokens = shorterContext(plan, lacking);
    if (tokens > 0 && besides) {
        return Wording::tr("Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another "
                           "device, or close another model.",
                           tokens);
    }
    if (tokens > 0) {
        return Wording::tr("Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another "
                           "device.",
                           tokens);
    }
    return besides ? Wording::tr("Choose a more compact KV cache, a smaller model or another device, or close another "
                                 "model.")
                   : Wording::tr("Choose a more compact KV cache, a smaller model or another device.");
}

// Nothing when `need` fits beside what is `promised` of the `free` bytes.
Result<void> checkRoom(const MemoryPlan& plan, const Wording& where, uint64_t need, uint64_t free, uint64_t promised)
{
    const uint64_t left = free - std::min(free, promised);
    if (need <= left)
        return {};
    return fail(
        promised > 0
            ? Wording::tr("The model needs {} of {}, and {} are free beside the {} that other open models count on.",
                          gigabytes(need), where, gigabytes(left), gigabytes(promised))
            : Wording::tr("The model needs {} of {}, and {} are free.", gigabytes(need), where, gigabytes(left)),
        moreRoom(plan, need - left, promised > 0),
        formatted("{}weights {} bytes, KV cache {} bytes for {} tokens, work {} bytes", memoryShort, plan.weights,
                  plan.cache, plan.contextLength, plan.work));
}

// Of the computer's memory.
uint64_t ramNeeded(const MemoryPlan& plan)
{
    return plan.use.ram + (plan.shared ? plan.use.graphics : 0);
}

// What would be free if no other model of this process were open.
ModelMemory roomAlone(const MemoryPlan& plan)
{
    const ModelMemory taken = takenMemory(plan.device.id);
    return {.graphics = plan.graphicsFree + taken.graphics, .ram = plan.ramFree + taken.ram};
}

// With `inRam` bytes of the weights, or a little more, in the processor's memory.
Result<MemoryPlan> planWith(const OpenedModel& opened, const EngineOptions& options, uint64_t inRam)
{
    const auto chosen = chooseForRam(opened.weights, inRam);
    auto placed = PlacedModel::place(opened, options, DeviceUse::Count, chosen);
    if (!placed)
        return std::unexpected(placed.error());
    Backend& backend = *placed->backend;
    MemoryPlan plan{.device = backend.device(), .contextLength = placed->contextLength, .kvType = options.kvType};
    for (const GgufTensor* tensor : chosen)
        plan.weightsInRam += tensor->data.size();
    const MemoryUse weights = backend.memoryUse();
    plan.weights = weights.placed + weights.mapped + plan.weightsInRam;
    if (auto uploaded = backend.uploadWeights([](uint64_t) { return true; }); !uploaded)
        return std::unexpected(uploaded.error());
    const uint64_t before = backend.memoryUse().placed;
    SessionGroup group(*opened.file);
    auto session =
        SessionImpl::create(backend, *placed->model, *opened.tokenizer, group, placed->contextLength, options.kvType);
    if (!session)
        return std::unexpected(session.error());
    if (auto reserved = (*session)->reserve(placed->contextLength); !reserved)
        return std::unexpected(reserved.error());
    plan.cache = backend.memoryUse().placed - before;
    if (auto prepared = (*session)->prepareAnswers(); !prepared)
        return std::unexpected(prepared.error());
    const Session::TokenTraffic traffic = (*session)->tokenTraffic(plan.contextLength / 2);
    plan.tokenBytes = traffic.weights + traffic.cache;
    plan.tokenBytesInRam = traffic.weightsInRam;
    plan.use = backend.memoryUse();
    plan.growth = kvGrowthBytes(placed->model->kvRowWidths(), options.kvType, placed->contextLength);
    (plan.device.id == "cpu" ? plan.use.ram : plan.use.graphics) += plan.growth;
    plan.work = sum(plan.use) - std::min(sum(plan.use), plan.weights + plan.cache);
    plan.program = residentBytes();
    plan.shared = plan.device.kind == "integrated GPU" || plan.device.kind == "software Vulkan";
    auto processor = createCpuBackend(DeviceUse::Count);
    plan.ramFree = processor ? (*processor)->freeMemory() : 0;
    plan.ramOffered = plan.device.id == "cpu" ? 0 : backend.freeRam();
    plan.graphicsFree = plan.device.id == "cpu" ? 0 : backend.freeMemory(options.graphicsShare);
    plan.graphicsShare = options.graphicsShare;
    plan.promised = promisedMemory(plan.device.id);
    return plan;
}

// The plan of the processor's, in place of a card's that would wait for its bus; nothing where that would be no better.
std::optional<MemoryPlan> onProcessor(const OpenedModel& opened, EngineOptions options, const MemoryPlan& card)
{
    // The processor's memory moves about twice what a bus to a card does.
    if (options.device != "auto" || card.shared || card.tokenBytesInRam < card.tokenBytes / 2)
        return std::nullopt;
    options.device = "cpu";
    auto plan = planWith(opened, options, 0);
    // What is mapped is needed for every token as well: weights that RAM doesn't hold would come from the disk each
    // time.
    if (!plan || !checkFits(*plan) || ramNeeded(*plan) + plan->use.mapped > roomAlone(*plan).ram)
        return std::nullopt;
    plan->device.note =
        Wording::tr("Most of the model has no room on “{}”; the processor is faster.", card.device.name);
    return std::move(*plan);
}

} // namespace

Result<MemoryPlan> planMemory(const OpenedModel& opened, const EngineOptions& options)
{
    auto whole = planWith(opened, options, 0);
    if (!whole || whole->ramOffered == 0 || whole->use.graphics <= roomAlone(*whole).graphics)
        return whole;
    // Blocks of memory are not filled to the end, so it takes a few rounds.
    constexpr int mostRounds = 6;
    constexpr uint64_t spare = 50; // the part of a card that its driver may take meanwhile
    MemoryPlan plan = *whole;
    for (int round = 0;; ++round) {
        const auto [graphics, ram] = roomAlone(plan);
        const uint64_t room = graphics - graphics / spare;
        if (plan.use.graphics <= room)
            return ramNeeded(plan) <= ram && plan.use.ram <= plan.ramOffered + takenMemory(plan.device.id).ram
                       ? onProcessor(opened, options, plan).value_or(plan)
                       : whole;
        if (round == mostRounds)
            return whole;
        auto next = planWith(opened, options, plan.weightsInRam + (plan.use.graphics - room));
        if (!next)
            return next;
        if (next->weightsInRam == plan.weightsInRam)
            return whole; // there is nothing more that may lie there
        plan = std::move(*next);
    }
}

Result<MemoryPlan> planMemory(const std::filesystem::path& file, const EngineOptions& options)
{
    const auto opened = OpenedModel::open(file);
    return opened ? planMemory(*opened, options) : std::unexpected(opened.error());
}

Result<void> checkFits(const MemoryPlan& plan)
{
    const Wording card = plan.graphicsShare < 100 ? Wording::tr("the memory of “{}”, of which Alcove may use {} %",
                                                                plan.device.name, plan.graphicsShare)
                                                  : Wording::tr("the memory of “{}”", plan.device.name);
    return checkRoom(plan, card, plan.use.graphics, plan.graphicsFree, plan.promised.graphics).and_then([&] {
        return checkRoom(plan, Wording::tr("the computer's memory"), ramNeeded(plan), plan.ramFree, plan.promised.ram);
    });
}

bool isMemoryShort(const Error& error)
{
    return error.details.starts_with(memoryShort);
}

} // namespace alcove
