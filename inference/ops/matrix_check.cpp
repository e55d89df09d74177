// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/matrix_check.h"

#include "inference/file/quant_types.h"
#include "inference/gpu/uploader.h"
#include "inference/ops/gpu_ops.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iterator>

namespace alcove {
namespace {

// What is multiplied: numbers of which every product and sum is known.
struct Trial {
    QuantType type;
    uint64_t inner;
    float factor;     // of the vectors' numbers
    double tolerance; // as a share of what the products' magnitudes add up to
};
constexpr Trial matrixUnits = {
    .type = QuantType::F16, .inner = 72, .factor = 1, .tolerance = 0}; // two tiles and a part
// Three blocks; the vectors' numbers take both bytes. Their scale is rounded.
constexpr Trial integerDot = {.type = QuantType::Q8_0, .inner = 96, .factor = 509, .tolerance = 5e-5};
constexpr uint64_t rows = 75;
constexpr uint64_t vectors = 37;

// From -63 to 63: half precision holds it, but not every product of two.
int number(uint64_t row, uint64_t column, uint64_t factor)
{
    return static_cast<int>((row * factor + column * column) % 127) - 63;
}

std::vector<std::byte> encodedRow(const Trial& trial, uint64_t row)
{
    std::vector<std::byte> bytes;
    const auto append = [&](auto value) {
        const auto raw = std::as_bytes(std::span(&value, 1));
        bytes.insert(bytes.end(), raw.begin(), raw.end());
    };
    for (uint64_t k = 0; k < trial.inner; ++k) {
        const int value = number(row, k, 3);
        if (trial.type == QuantType::F16) {
            append(floatToHalf(static_cast<float>(value)));
            continue;
        }
        if (k % 32 == 0)
            append(floatToHalf(1));
        append(static_cast<int8_t>(value));
    }
    return bytes;
}

template<typename T>
Result<Tensor> uploaded(const std::shared_ptr<Device>& device, QuantType type, std::array<uint64_t, 4> ne,
                        const std::vector<T>& values)
{
    Tensor t{.type = type, .ne = ne};
    constexpr uint64_t word = 8; // kernels read nothing larger
    auto buffer = Buffer::create(device, (t.bytes() + word - 1) / word * word, Buffer::Kind::Device);
    if (!buffer)
        return std::unexpected(buffer.error());
    t.range = {std::move(*buffer), 0, t.bytes()};
    Uploader uploader(device);
    const auto bytes = std::as_bytes(std::span(values));
    if (auto written = uploader.write(t.range, bytes).and_then([&] { return uploader.finish(); }); !written)
        return std::unexpected(written.error());
    return t;
}

Result<std::vector<float>> computed(const std::shared_ptr<Device>& device,
                                    const std::function<Tensor(GpuOps&)>& operation)
{
    auto stream = CommandStream::create(device);
    if (!stream)
        return std::unexpected(stream.error());
    GpuOps ops(device, stream->get(), std::make_shared<ActivationArena>(device));
    const Tensor y = operation(ops);
    if (!ops.status())
        return std::unexpected(ops.status().error());
    if (auto finished = (*stream)->finish(); !finished)
        return std::unexpected(finished.error());
    if (auto submitted = (*stream)->submit(); !submitted)
        return std::unexpected(submitted.error());
    std::vector<float> values(y.elements());
    if (auto read = Uploader(device).read(y.range, std::as_writable_bytes(std::span(values))); !read)
        return std::unexpected(read.error());
    return values;
}

Result<std::vector<float>> product(const std::shared_ptr<Device>& device, const Trial& trial)
{
    std::vector<std::byte> weights;
    std::vector<float> xs;
    for (uint64_t row = 0; row < rows; ++row)
        std::ranges::copy(encodedRow(trial, row), std::back_inserter(weights));
    for (uint64_t i = 0; i < vectors * trial.inner; ++i)
        xs.push_back(trial.factor * static_cast<float>(number(i / trial.inner, i % trial.inner, 5)));
    const auto weight = uploaded(device, trial.type, {trial.inner, rows, 1, 1}, weights);
    const auto x = uploaded(device, QuantType::F32, {trial.inner, vectors, 1, 1}, xs);
    if (!weight || !x)
        return fail(Wording::tr("The units for matrices could not be tried."), "");
    return computed(device, [&](GpuOps& ops) { return ops.matmul(*weight, *x); });
}

bool isRight(const std::shared_ptr<Device>& device, const Trial& trial)
{
    const auto found = product(device, trial);
    if (!found)
        return false;
    for (uint64_t i = 0; i < rows * vectors; ++i) {
        int sum = 0;
        int magnitude = 0;
        for (uint64_t k = 0; k < trial.inner; ++k) {
            const int one = number(i % rows, k, 3) * number(i / rows, k, 5);
            sum += one;
            magnitude += std::abs(one);
        }
        const double difference = (*found)[i] / static_cast<double>(trial.factor) - sum;
        if (!(std::fabs(difference) <= trial.tolerance * magnitude))
            return false;
    }
    return true;
}

// Attention of which every result is known: each query is one key's, so many times over that no other key has a weight.
// Keys that a token does not see yet are the same as some that it does.
constexpr AttentionShape attended = {
    .heads = 64, .kvHeads = 64, .keyWidth = 41, .valueWidth = 70, .valueColumn = 64 * 41, .scale = 1};
constexpr uint32_t attendedTokens = 9;
constexpr uint32_t firstPosition = 61; // two rounds
constexpr uint32_t positions = firstPosition + attendedTokens;

float keyNumber(uint32_t position, uint32_t head, uint32_t column)
{
    constexpr uint32_t again = 40; // positions later
    constexpr uint32_t bits = 7;   // tell positions apart
    const uint32_t like = position > firstPosition ? position - again : position;
    return (column < bits ? (like >> column & 1) != 0 : number(like + head, column, 5) > 0) ? 1 : -1;
}

// Half precision takes two numbers to hold it.
float valueNumber(uint32_t position, uint32_t head, uint32_t column)
{
    return static_cast<float>(number(position + head, column, 3)) +
           static_cast<float>(number(position, column, 5)) / 2048;
}

uint32_t attendedPosition(uint32_t token, uint32_t head)
{
    return firstPosition - 39 + token + head % 3;
}

bool attendsRightly(const std::shared_ptr<Device>& device)
{
    std::vector<float> numbers;
    for (uint32_t position = 0; position < positions; ++position) {
        for (uint32_t i = 0; i < attended.heads * attended.keyWidth; ++i)
            numbers.push_back(keyNumber(position, i / attended.keyWidth, i % attended.keyWidth));
        for (uint32_t i = 0; i < attended.heads * attended.valueWidth; ++i)
            numbers.push_back(valueNumber(position, i / attended.valueWidth, i % attended.valueWidth));
    }
    std::vector<float> queries;
    for (uint32_t i = 0; i < attendedTokens * attended.heads; ++i) {
        const uint32_t head = i % attended.heads;
        for (uint32_t column = 0; column < attended.keyWidth; ++column)
            queries.push_back(64 * keyNumber(attendedPosition(i / attended.heads, head), head, column));
    }
    const std::vector<shader::StepParams> params = {{.tokenCount = attendedTokens, .firstPosition = firstPosition}};
    const auto cache = uploaded(device, QuantType::F32, {numbers.size() / positions, positions, 1, 1}, numbers);
    const auto q = uploaded(device, QuantType::F32, {attended.keyWidth, attended.heads, attendedTokens, 1}, queries);
    auto told = uploaded(device, QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1}, params);
    if (!cache || !q || !told)
        return false;
    const Step step{.shape = {attendedTokens, Outputs::All}, .params = std::move(*told)};
    const auto found = computed(device, [&](GpuOps& ops) { return ops.attention(*q, *cache, attended, step, {}); });
    if (!found)
        return false;
    for (uint32_t i = 0; i < found->size(); ++i) {
        const uint32_t head = i / attended.valueWidth % attended.heads;
        const uint32_t token = i / attended.valueWidth / attended.heads;
        const float expected = valueNumber(attendedPosition(token, head), head, i % attended.valueWidth);
        if (!(std::fabs((*found)[i] - expected) < 1e-4F)) // a quarter of the smallest difference of two
            return false;
    }
    return true;
}

bool unwanted()
{
    const char* value = std::getenv("ALCOVE_TRY_UNITS"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value && std::strcmp(value, "0") == 0;
}

} // namespace

void keepUnitsIfRight(Device& device)
{
    if (device.countsOnly() || unwanted())
        return;
    while (device.limits().matrixUnits.exist() &&
           !(isRight(device.shared_from_this(), matrixUnits) && attendsRightly(device.shared_from_this())))
        device.forgetMatrixUnits();
    // Which are tried without the others, that are used first.
    if (!device.limits().matrixUnits.exist() && device.limits().integerDot &&
        !isRight(device.shared_from_this(), integerDot))
        device.forgetIntegerDot();
}

} // namespace alcove
