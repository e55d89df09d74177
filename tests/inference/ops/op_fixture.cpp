// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/ops/op_fixture.h"

#include "inference/file/quant_encode.h"
#include "inference/ops/matrix_check.h"
#include "tests/inference/file/random_blocks.h"

#include <QtAssert>
#include <QtLogging>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace alcove::test {
namespace {

void append(std::vector<std::byte>& bytes, const auto& value)
{
    const auto* raw = reinterpret_cast<const std::byte*>(&value);
    bytes.insert(bytes.end(), raw, raw + sizeof value);
}

std::vector<float> decode(const Tensor& tensor, const std::byte* data)
{
    if (tensor.type == QuantType::I32) {
        const std::span ids(reinterpret_cast<const int32_t*>(data), tensor.elements());
        return {ids.begin(), ids.end()};
    }
    std::vector<float> numbers(tensor.elements());
    dequantizeRow(tensor.type, data, numbers.data(), numbers.size());
    return numbers;
}

} // namespace

std::vector<std::byte> encode(QuantType type, std::span<const float> values)
{
    std::vector<std::byte> bytes;
    if (type == QuantType::Q8_0) {
        bytes.resize(rowBytes(type, values.size()));
        encodeQ8_0(values.data(), bytes.data(), values.size());
        return bytes;
    }
    for (size_t i = 0; i < values.size();) {
        switch (type) {
        case QuantType::F32: append(bytes, values[i++]); break;
        case QuantType::F16: append(bytes, floatToHalf(values[i++])); break;
        case QuantType::BF16: append(bytes, static_cast<uint16_t>(std::bit_cast<uint32_t>(values[i++]) >> 16)); break;
        default: qFatal("no encoder for this type");
        }
    }
    return bytes;
}

std::vector<float> randomNumbers(std::mt19937& random, uint64_t count, float spread)
{
    std::normal_distribution<float> normal(0, spread);
    std::vector<float> numbers(count);
    std::ranges::generate(numbers, [&] { return normal(random); });
    return numbers;
}

double relativeError(std::span<const float> actual, std::span<const float> expected, double forgiven)
{
    if (actual.size() != expected.size())
        return INFINITY;
    double largest = 1e-30;
    double error = 0;
    for (size_t i = 0; i < expected.size(); ++i) {
        if (std::isnan(actual[i]) != std::isnan(expected[i]))
            return INFINITY;
        largest = std::max(largest, std::fabs(static_cast<double>(expected[i])));
        error = std::max(error, std::fabs(static_cast<double>(actual[i]) - expected[i]) - forgiven);
    }
    return error / largest;
}

Result<std::unique_ptr<OpFixture>> OpFixture::create()
{
    auto instance = Instance::get();
    if (!instance)
        return std::unexpected(instance.error());
    auto device = Device::create(std::move(*instance), 0, {});
    if (!device)
        return std::unexpected(device.error());
    keepUnitsIfRight(**device);
    auto fixture = std::make_unique<OpFixture>();
    fixture->m_device = std::move(*device);
    fixture->m_arena = std::make_shared<ActivationArena>(fixture->m_device);
    return fixture;
}

namespace {

uint64_t roomFor(const Tensor& tensor)
{
    return (tensor.bytes() + 255) / 256 * 256; // as a backend places weights
}

} // namespace

Tensor OpFixture::upload(const Tensor& cpu)
{
    Twin twin{.cpu = cpu};
    putTogether({&twin});
    return twin.gpu;
}

void OpFixture::putTogether(std::initializer_list<Twin*> weights)
{
    uint64_t room = 0;
    for (const Twin* twin : weights)
        room += roomFor(twin->cpu);
    auto buffer = Buffer::create(m_device, room, Buffer::Kind::Device);
    if (!buffer)
        qFatal("%s", buffer.error().message.c_str());
    uint64_t offset = 0;
    for (Twin* twin : weights) {
        twin->gpu = {.type = twin->cpu.type, .ne = twin->cpu.ne};
        twin->gpu.range = {*buffer, offset, twin->gpu.bytes()};
        if (auto written = Uploader(m_device).write(twin->gpu.range, {twin->cpu.host, twin->gpu.bytes()}); !written)
            qFatal("%s", written.error().message.c_str());
        offset += roomFor(twin->cpu);
    }
}

Twin OpFixture::make(QuantType type, std::array<uint64_t, 4> ne, std::span<const float> values)
{
    return makeOf(type, ne, encode(type, values));
}

Twin OpFixture::makeRandom(QuantType type, std::array<uint64_t, 4> ne)
{
    const uint64_t count = ne[0] * ne[1] * ne[2] * ne[3];
    const uint64_t blockElements = quantTraits(type).blockElements;
    if (blockElements == 1)
        return make(type, ne, randomNumbers(m_random, count));
    return makeOf(type, ne, randomBlocks(type, count / blockElements, m_random));
}

Twin OpFixture::makeOf(QuantType type, std::array<uint64_t, 4> ne, std::span<const std::byte> bytes)
{
    Twin twin{.cpu = CpuOps::allocate(type, ne)};
    Q_ASSERT(bytes.size() == twin.cpu.bytes());
    std::memcpy(twin.cpu.host, bytes.data(), bytes.size());
    twin.gpu = upload(twin.cpu);
    return twin;
}

Twin OpFixture::makeIds(std::span<const TokenId> ids)
{
    Twin twin{.cpu = CpuOps::allocate(QuantType::I32, {ids.size(), 1, 1, 1})};
    std::memcpy(twin.cpu.host, ids.data(), ids.size_bytes());
    twin.gpu = upload(twin.cpu);
    return twin;
}

std::pair<Step, Step> OpFixture::makeStep(uint32_t shape, uint32_t count, uint32_t position)
{
    Step cpu{.shape = {shape, Outputs::All}};
    cpu.params = CpuOps::allocate(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1});
    *reinterpret_cast<shader::StepParams*>(cpu.params.host) = {.tokenCount = count, .firstPosition = position};
    Step gpu = cpu;
    gpu.params = upload(cpu.params);
    return {cpu, gpu};
}

double OpFixture::compare(const std::function<Tensor(Ops&)>& cpuOperation,
                          const std::function<Tensor(Ops&)>& gpuOperation, double forgiven)
{
    const auto expected = onCpu(cpuOperation);
    const auto actual = onGpu(gpuOperation);
    if (!actual)
        qWarning("%s (%s)", actual.error().message.c_str(), actual.error().details.c_str());
    return actual ? relativeError(*actual, expected, forgiven) : INFINITY;
}

Result<std::vector<float>> OpFixture::onGpu(const std::function<Tensor(Ops&)>& operation)
{
    auto stream = CommandStream::create(m_device);
    if (!stream)
        return std::unexpected(stream.error());
    GpuOps survey(m_device, nullptr, m_arena);
    operation(survey);
    m_kernelKeys = {survey.kernels().begin(), survey.kernels().end()};
    m_device->compileAhead(m_kernelKeys);
    const size_t compiled = m_device->pipelineCount();
    GpuOps ops(m_device, stream->get(), m_arena);
    const Tensor result = operation(ops);
    if (!ops.status())
        return std::unexpected(ops.status().error());
    if (m_device->pipelineCount() != compiled)
        return fail("A kernel was recorded that nobody had foreseen.", "");
    m_kernels = (*stream)->dispatches();
    if (auto finished = (*stream)->finish(); !finished)
        return std::unexpected(finished.error());
    if (auto submitted = (*stream)->submit(); !submitted)
        return std::unexpected(submitted.error());
    return read(result);
}

Result<std::vector<float>> OpFixture::read(const Tensor& tensor)
{
    auto buffer = Buffer::create(m_device, tensor.bytes(), Buffer::Kind::HostRead);
    if (!buffer)
        return std::unexpected(buffer.error());
    auto stream = CommandStream::create(m_device);
    if (!stream)
        return std::unexpected(stream.error());
    (*stream)->copy(tensor.range, {*buffer, 0, tensor.bytes()});
    if (auto finished = (*stream)->finish(); !finished)
        return std::unexpected(finished.error());
    if (auto submitted = (*stream)->submit(); !submitted)
        return std::unexpected(submitted.error());
    return decode(tensor, (*buffer)->mapped().data());
}

std::vector<float> OpFixture::onCpu(const std::function<Tensor(Ops&)>& operation)
{
    CpuOps ops(m_pool);
    const Tensor result = operation(ops);
    return decode(result, result.host);
}

} // namespace alcove::test
