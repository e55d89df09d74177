// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/matrix_check.h"

#include "inference/file/quant_types.h"
#include "inference/gpu/uploader.h"
#include "inference/ops/gpu_ops.h"

namespace alcove {
namespace {

constexpr uint64_t inner = 72; // two tiles of columns and a part
constexpr uint64_t rows = 75;
constexpr uint64_t vectors = 37;

// From -63 to 63: half precision holds it, but not every product of two.
int number(uint64_t row, uint64_t column, uint64_t factor)
{
    return static_cast<int>((row * factor + column * column) % 127) - 63;
}

template<typename T>
Result<Tensor> uploaded(const std::shared_ptr<Device>& device, QuantType type, std::array<uint64_t, 4> ne,
                        const std::vector<T>& values)
{
    Tensor t{.type = type, .ne = ne};
    auto buffer = Buffer::create(device, t.bytes(), Buffer::Kind::Device);
    if (!buffer)
        return std::unexpected(buffer.error());
    t.range = {std::move(*buffer), 0, t.bytes()};
    Uploader uploader(device);
    const auto bytes = std::as_bytes(std::span(values));
    if (auto written = uploader.write(t.range, bytes).and_then([&] { return uploader.finish(); }); !written)
        return std::unexpected(written.error());
    return t;
}

Result<std::vector<float>> product(const std::shared_ptr<Device>& device)
{
    std::vector<uint16_t> weights;
    std::vector<float> xs;
    for (uint64_t i = 0; i < rows * inner; ++i)
        weights.push_back(floatToHalf(static_cast<float>(number(i / inner, i % inner, 3))));
    for (uint64_t i = 0; i < vectors * inner; ++i)
        xs.push_back(static_cast<float>(number(i / inner, i % inner, 5)));
    const auto weight = uploaded(device, QuantType::F16, {inner, rows, 1, 1}, weights);
    const auto x = uploaded(device, QuantType::F32, {inner, vectors, 1, 1}, xs);
    auto stream = CommandStream::create(device);
    if (!weight || !x || !stream)
        return fail("The matrix units could not be tried.", "");
    GpuOps ops(device, stream->get(), std::make_shared<ActivationArena>(device));
    const Tensor y = ops.matmul(*weight, *x);
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

bool areRight(const std::shared_ptr<Device>& device)
{
    const auto found = product(device);
    if (!found)
        return false;
    for (uint64_t i = 0; i < rows * vectors; ++i) {
        int sum = 0;
        for (uint64_t k = 0; k < inner; ++k)
            sum += number(i % rows, k, 3) * number(i / rows, k, 5);
        if ((*found)[i] != static_cast<float>(sum))
            return false;
    }
    return true;
}

} // namespace

void keepMatrixUnitsIfRight(Device& device)
{
    if (device.limits().matrixUnits.exist() && !device.countsOnly() && !areRight(device.shared_from_this()))
        device.forgetMatrixUnits();
}

} // namespace alcove
