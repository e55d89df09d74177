// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/bench/synthetic_model.h"

#include "inference/bench/synthetic_shapes.h"
#include "inference/file/quant_types.h"
#include "inference/formatted.h"
#include "inference/ops/backend.h"
#include "inference/quant_recipe.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace alcove::bench {
namespace {

constexpr uint64_t poolNumbers = 1 << 18; // a multiple of every block

struct Plan {
    GgufMetadata metadata;
    std::vector<GgufTensorInfo> tensors;
};

// Encodings that choose from a codebook, which nobody can make here of numbers: their blocks are random bytes.
struct CodebookEncoding {
    QuantType type;
    uint32_t fileType; // general.file_type
    float deviation;   // of numbers whose block has the scale 1
};

constexpr CodebookEncoding codebookEncodings[] = {
    {QuantType::IQ2_XXS, 19, 44}, {QuantType::IQ2_XS, 20, 44}, {QuantType::IQ3_XXS, 23, 120}, {QuantType::IQ1_S, 24, 7},
    {QuantType::IQ3_S, 26, 150},  {QuantType::IQ2_S, 28, 44},  {QuantType::IQ1_M, 31, 7},
};

std::optional<QuantRecipe> recipeNamed(std::string_view name)
{
    if (const auto recipe = std::ranges::find(quantRecipes(), name, &QuantRecipe::name); recipe != quantRecipes().end())
        return *recipe;
    for (const CodebookEncoding& encoding : codebookEncodings) {
        const std::string_view its = quantTraits(encoding.type).name;
        if (its == name)
            return QuantRecipe{.name = its, .fileType = encoding.fileType, .usual = encoding.type, .mixture = false};
    }
    return std::nullopt;
}

// Random blocks whose numbers spread about as far as those of other encodings.
void fillCodebookBlocks(const CodebookEncoding& encoding, std::vector<std::byte>& blocks, float deviation,
                        std::mt19937& random)
{
    std::ranges::generate(blocks, [&] { return static_cast<std::byte>(random()); });
    const uint32_t size = quantTraits(encoding.type).blockBytes;
    const uint16_t scale = floatToHalf(deviation / encoding.deviation);
    for (size_t block = 0; block < blocks.size(); block += size) {
        if (encoding.type != QuantType::IQ1_M) {
            std::memcpy(&blocks[block], &scale, sizeof scale);
            continue;
        }
        for (size_t word = 0; word < 4; ++word) { // its scale stands on top of four words
            std::byte& upper = blocks[block + 49 + 2 * word];
            upper = (upper & std::byte{0x0F}) | static_cast<std::byte>(scale >> (4 * word) << 4 & 0xF0);
        }
    }
}

Result<Plan> plan(std::string_view wanted)
{
    const size_t first = wanted.find(':');
    const size_t second = first == std::string_view::npos ? first : wanted.find(':', first + 1);
    const std::string_view shapeName = wanted.substr(0, second);
    const auto all = syntheticShapes();
    const auto shape = std::ranges::find_if(
        all, [&](const SyntheticShape& s) { return shapeName == formatted("{}:{}", s.architecture, s.size); });
    if (shape == all.end())
        return fail(formatted("There is no synthetic model “{}”.", wanted),
                    formatted("There are {}, each with an encoding behind it, such as :Q4_K_M.", syntheticNames()));
    const std::string_view usual = shape->architecture == "gpt-oss" ? "MXFP4_MOE" : "Q4_K_M";
    const std::string_view recipeName = second == std::string_view::npos ? usual : wanted.substr(second + 1);
    const std::optional<QuantRecipe> recipe = recipeNamed(recipeName);
    if (!recipe)
        return fail(formatted("There is no encoding “{}”.", recipeName), "Q4_K_M, Q8_0 and F16 are some.");

    Plan made{.metadata = syntheticMetadata(*shape), .tensors = syntheticTensors(*shape)};
    made.metadata.set("general.file_type", recipe->fileType);
    const RecipeModel model{.layers = shape->layers,
                            .experts = shape->experts,
                            .queriesPerKey = std::max(1U, shape->heads / shape->kvHeads)};
    for (GgufTensorInfo& tensor : made.tensors) {
        const RecipeTensor described{tensor.name, tensor.dimensions, tensor.ne[0]};
        tensor.type = chooseEncoding(*recipe, model, described).type;
    }
    return made;
}

// Encoded random numbers, made once an encoding: tensors repeat them, beginning anywhere, because to encode anew what
// nobody reads would take minutes.
class RandomWeights {
public:
    // Calls write(bytes) until `tensor` is complete.
    Result<void> stream(const GgufTensorInfo& tensor,
                        const std::function<Result<void>(std::span<const std::byte>)>& write)
    {
        const std::vector<std::byte>& pool = poolOf(tensor);
        const uint64_t block = quantTraits(tensor.type).blockBytes;
        uint64_t at = m_random() % (pool.size() / block) * block;
        for (uint64_t left = tensor.bytes(); left > 0;) {
            const uint64_t part = std::min<uint64_t>(left, pool.size() - at);
            if (auto written = write(std::span(pool).subspan(at, part)); !written)
                return written;
            left -= part;
            at = 0;
        }
        return {};
    }

private:
    const std::vector<std::byte>& poolOf(const GgufTensorInfo& tensor)
    {
        const bool isNorm = tensor.dimensions == 1 && tensor.name.ends_with("norm.weight");
        std::vector<std::byte>& pool = m_pools[{tensor.type, isNorm}];
        if (!pool.empty())
            return pool;
        pool.resize(rowBytes(tensor.type, poolNumbers));
        // About what keeps activations of widths around 1,024 as large as they are.
        constexpr float deviation = 0.03F;
        const auto* encoding = std::ranges::find(codebookEncodings, tensor.type, &CodebookEncoding::type);
        if (encoding != std::end(codebookEncodings)) {
            fillCodebookBlocks(*encoding, pool, deviation, m_random);
            return pool;
        }
        std::normal_distribution<float> normal(isNorm ? 1.0F : 0.0F, isNorm ? 0.1F : deviation);
        std::vector<float> numbers(poolNumbers);
        std::ranges::generate(numbers, [&] { return normal(m_random); });
        quantizeRow(tensor.type, numbers.data(), pool.data(), poolNumbers);
        return pool;
    }

    std::mt19937 m_random{20261125};
    std::map<std::pair<QuantType, bool>, std::vector<std::byte>> m_pools;
};

std::unexpected<Error> noMemory(const std::string& details)
{
    return fail("The computer has too little memory for this synthetic model.",
                "Choose a smaller one, or a stronger quantization.", details);
}

Result<void> writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return noMemory(std::generic_category().message(errno));
        bytes = bytes.subspan(static_cast<size_t>(written));
    }
    return {};
}

} // namespace

Result<SyntheticModel> SyntheticModel::inMemory(std::string_view wanted)
{
    const auto planned = plan(wanted);
    if (!planned)
        return std::unexpected(planned.error());
    const auto processor = createCpuBackend(DeviceUse::Count);
    const uint64_t free = processor ? (*processor)->freeMemory() : 0;
    uint64_t total = 0;
    for (const GgufTensorInfo& tensor : planned->tensors)
        total += tensor.bytes();
    if (total > free)
        return noMemory(formatted("{} bytes, {} are free", total, free));

    SyntheticModel model(::memfd_create("synthetic", MFD_CLOEXEC));
    if (model.m_descriptor < 0)
        return noMemory(std::generic_category().message(errno));
    const uint64_t alignment = planned->metadata.alignment();
    const std::string header = ggufHeader(planned->metadata, planned->tensors);
    if (auto written = writeAll(model.m_descriptor, std::as_bytes(std::span(header))); !written)
        return std::unexpected(written.error());
    RandomWeights weights;
    for (const GgufTensorInfo& tensor : planned->tensors) {
        const auto write = [&](std::span<const std::byte> bytes) { return writeAll(model.m_descriptor, bytes); };
        auto written = weights.stream(tensor, write);
        const std::vector<std::byte> padding((alignment - tensor.bytes() % alignment) % alignment);
        if (written)
            written = write(padding);
        if (!written)
            return std::unexpected(written.error());
    }
    return model;
}

Result<void> SyntheticModel::write(std::string_view wanted, const std::filesystem::path& file)
{
    const auto planned = plan(wanted);
    if (!planned)
        return std::unexpected(planned.error());
    auto writer = GgufWriter::create(file, planned->metadata, planned->tensors);
    if (!writer)
        return std::unexpected(writer.error());
    RandomWeights weights;
    for (const GgufTensorInfo& tensor : planned->tensors) {
        const auto write = [&](std::span<const std::byte> bytes) { return (*writer)->write(bytes); };
        if (auto written = weights.stream(tensor, write); !written)
            return written;
    }
    return (*writer)->finish();
}

SyntheticModel::SyntheticModel(SyntheticModel&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

SyntheticModel::~SyntheticModel()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::filesystem::path SyntheticModel::path() const
{
    return formatted("/proc/self/fd/{}", m_descriptor);
}

std::string syntheticNames()
{
    std::string names;
    for (const SyntheticShape& shape : syntheticShapes())
        names += formatted("{}{}:{}", names.empty() ? "" : ", ", shape.architecture, shape.size);
    return names;
}

} // namespace alcove::bench
