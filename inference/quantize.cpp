// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/quantize.h"

#include "inference/file/gguf_file.h"
#include "inference/file/gguf_writer.h"
#include "inference/formatted.h"
#include "inference/ops/thread_pool.h"
#include "inference/quant_recipe.h"
#include "inference/text/utf8.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <limits>

namespace alcove {
namespace {

constexpr uint64_t batchElements = uint64_t{1} << 22; // encoded between two looks at the progress
constexpr float largestInBlocks = 65504;              // as far as a scale that is a half reaches

bool isFloat(QuantType type)
{
    return type == QuantType::F32 || type == QuantType::F16 || type == QuantType::BF16;
}

// Tables of whole numbers are copied as they are.
bool isCopied(QuantType type)
{
    return type >= QuantType::I8 && type <= QuantType::F64;
}

Result<void> checkPaths(const GgufFile& file, const std::filesystem::path& output)
{
    for (const std::filesystem::path& part : file.parts()) {
        std::error_code ignored;
        if (std::filesystem::equivalent(part, output, ignored))
            return fail(output.string() + " is the file that is read.", "Give the new file another name.");
    }
    return {};
}

Result<void> checkNotQuantized(const GgufFile& file)
{
    for (const GgufTensor& tensor : file.tensors()) {
        if (!isFloat(tensor.type) && !isCopied(tensor.type))
            return fail(formatted("{} is quantized already: its tensor {} is {}.", file.path().filename().string(),
                                  validUtf8(tensor.name), quantTraits(tensor.type).name),
                        "Take the model in F32, F16 or BF16: quantizing twice loses twice.");
    }
    if (file.tensors().empty())
        return fail(file.path().filename().string() + " holds a vocabulary alone, no weights.",
                    "Choose a model's file.");
    return {};
}

RecipeModel describe(const GgufFile& file)
{
    const std::string architecture(file.stringValue("general.architecture").value_or(""));
    const auto number = [&](const char* key) { return file.unsignedValue(architecture + key).value_or(0); };
    const uint64_t heads = number(".attention.head_count");
    const uint64_t keys = number(".attention.head_count_kv");
    return {.layers = number(".block_count"),
            .experts = number(".expert_count"),
            .queriesPerKey = keys > 0 ? heads / keys : 1,
            .tied = file.tensor("output.weight") == nullptr};
}

GgufMetadata metadataFor(const GgufFile& file, const QuantRecipe& recipe)
{
    GgufMetadata metadata(file.alignment());
    for (size_t i = 0; i < file.keys().size(); ++i) {
        const std::string& key = file.keys()[i];
        if (!key.starts_with("split.") && key != "general.alignment" && key != "general.file_type" &&
            key != "general.quantization_version")
            metadata.setStored(key, file.stored()[i]);
    }
    metadata.set("general.file_type", recipe.fileType);
    metadata.set("general.quantization_version", uint32_t{2}); // of the encodings as they are today
    return metadata;
}

uint32_t meaningfulDimensions(const GgufTensor& tensor)
{
    uint32_t dimensions = tensor.dimensions;
    while (dimensions > 1 && tensor.ne[dimensions - 1] == 1)
        --dimensions;
    return dimensions;
}

// Whether an encoding can hold a number.
auto holds(QuantType type)
{
    const bool wide = type == QuantType::F32 || type == QuantType::BF16;
    const float most = wide ? std::numeric_limits<float>::max() : largestInBlocks;
    return [most](float value) { return std::abs(value) <= most; }; // false for what is no number
}

// Encodes tensors one after the other into a file.
class TensorEncoder {
public:
    TensorEncoder(GgufWriter& writer, uint64_t total, const QuantizeProgress& progress)
        : m_writer(writer), m_total(total), m_progress(progress)
    {
    }

    Result<void> encode(const GgufTensor& tensor, QuantType type)
    {
        if (tensor.type == type) {
            if (auto checked = isFloat(type) ? check(tensor) : Result<void>(); !checked)
                return checked;
            return copy(tensor.data);
        }
        const uint64_t rows = tensor.elements() / tensor.ne[0];
        const uint64_t batch = std::max<uint64_t>(1, batchElements / tensor.ne[0]);
        const uint64_t bytesIn = rowBytes(tensor.type, tensor.ne[0]);
        const uint64_t bytesOut = rowBytes(type, tensor.ne[0]);
        for (uint64_t first = 0; first < rows; first += batch) {
            const uint64_t count = std::min(batch, rows - first);
            m_bytes.resize(count * bytesOut);
            std::atomic<bool> isWrong = false;
            m_pool.parallelFor(count, [&](uint64_t begin, uint64_t end) {
                std::vector<float> row(tensor.ne[0]);
                for (uint64_t i = begin; i < end && !isWrong; ++i) {
                    dequantizeRow(tensor.type, tensor.data.data() + (first + i) * bytesIn, row.data(), row.size());
                    if (!std::ranges::all_of(row, holds(type)))
                        isWrong = true;
                    else
                        quantizeRow(type, row.data(), m_bytes.data() + i * bytesOut, row.size());
                }
            });
            if (isWrong)
                return refuse(tensor, type);
            if (auto written = write(m_bytes, count * bytesIn); !written)
                return written;
        }
        return {};
    }

private:
    // The message for the tensor that holds a number which the encoding can't.
    static Result<void> refuse(const GgufTensor& tensor, QuantType type)
    {
        std::vector<float> row(tensor.ne[0]);
        const uint64_t bytes = rowBytes(tensor.type, tensor.ne[0]);
        for (uint64_t at = 0; at < tensor.data.size(); at += bytes) {
            dequantizeRow(tensor.type, tensor.data.data() + at, row.data(), row.size());
            const auto bad = std::ranges::find_if_not(row, holds(type));
            if (bad == row.end())
                continue;
            const std::string place = formatted("number {} of row {}", bad - row.begin() + 1, at / bytes + 1);
            if (!std::isfinite(*bad))
                return fail(formatted("The tensor {} can't be quantized: it holds {}.", validUtf8(tensor.name),
                                      std::isnan(*bad) ? "something that is no number" : "an infinite number"),
                            "The model's file is damaged or was made by a faulty converter. Download it again.", place);
            return fail(formatted("The tensor {} can't be {}: it holds {}, and {} goes to {} at most.",
                                  validUtf8(tensor.name), quantTraits(type).name, *bad, quantTraits(type).name,
                                  largestInBlocks),
                        "Choose BF16 or F32.", place);
        }
        return {};
    }

    static Result<void> check(const GgufTensor& tensor) { return refuse(tensor, tensor.type); }

    Result<void> copy(std::span<const std::byte> bytes)
    {
        constexpr size_t piece = size_t{16} << 20;
        for (size_t at = 0; at < bytes.size(); at += piece) {
            const auto part = bytes.subspan(at, std::min(piece, bytes.size() - at));
            if (auto written = write(part, part.size()); !written)
                return written;
        }
        return {};
    }

    Result<void> write(std::span<const std::byte> bytes, uint64_t bytesRead)
    {
        if (auto written = m_writer.write(bytes); !written)
            return written;
        m_done += bytesRead;
        if (m_progress && !m_progress(m_done, m_total))
            return fail("Quantizing was cancelled.");
        return {};
    }

    GgufWriter& m_writer;
    uint64_t m_total;
    const QuantizeProgress& m_progress;
    uint64_t m_done = 0;
    std::vector<std::byte> m_bytes;
    ThreadPool m_pool;
};

} // namespace

std::vector<std::string_view> quantizationNames()
{
    std::vector<std::string_view> names;
    for (const QuantRecipe& recipe : quantRecipes())
        names.push_back(recipe.name);
    return names;
}

Result<QuantizeSummary> quantizeModelFile(const std::filesystem::path& input, const std::filesystem::path& output,
                                          std::string_view name, const QuantizeProgress& progress)
{
    const auto recipe = std::ranges::find(quantRecipes(), name, &QuantRecipe::name);
    assert(recipe != quantRecipes().end());
    const auto opened = GgufFile::open(input);
    if (!opened)
        return std::unexpected(opened.error());
    const GgufFile& file = **opened;
    for (const auto& checked : {checkPaths(file, output), checkNotQuantized(file)}) {
        if (!checked)
            return std::unexpected(checked.error());
    }

    QuantizeSummary summary{.bytesBefore = file.fileBytes()};
    const RecipeModel model = describe(file);
    std::vector<GgufTensorInfo> tensors;
    uint64_t total = 0;
    for (const GgufTensor& tensor : file.tensors()) {
        RecipeChoice choice{.type = tensor.type};
        if (isFloat(tensor.type))
            choice = chooseEncoding(*recipe, model, {tensor.name, meaningfulDimensions(tensor), tensor.ne[0]});
        tensors.push_back({tensor.name, choice.type, tensor.dimensions, tensor.ne});
        total += tensor.data.size();
        summary.parameters += tensor.elements();
        summary.fallbacks += choice.fallback ? 1 : 0;
        ++summary.tensors[std::string(quantTraits(choice.type).name)];
    }
    const auto writer = GgufWriter::create(output, metadataFor(file, *recipe), tensors);
    if (!writer)
        return std::unexpected(writer.error());
    TensorEncoder encoder(**writer, total, progress);
    for (size_t i = 0; i < tensors.size(); ++i) {
        if (auto encoded = encoder.encode(file.tensors()[i], tensors[i].type); !encoded)
            return std::unexpected(encoded.error());
    }
    if (auto finished = (*writer)->finish(); !finished)
        return std::unexpected(finished.error());
    std::error_code ignored;
    summary.bytesAfter = std::filesystem::file_size(output, ignored);
    return summary;
}

} // namespace alcove
