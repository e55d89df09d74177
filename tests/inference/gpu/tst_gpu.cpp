// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The Vulkan layer under the kernels: what reflection reads, where barriers fall, what a machine without Vulkan hears.
#include "inference/device_choice.h"
#include "inference/engine.h"
#include "inference/gpu/command_stream.h"
#include "inference/gpu/spirv_reflection.h"
#include "inference/gpu/uploader.h"
#include "inference/ops/activation_arena.h"
#include "vulkan_shaders/include/params.h"
#include "vulkan_shaders/shader_table.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace alcove;

namespace {

std::span<const std::byte> bytesOf(const auto& value)
{
    return std::as_bytes(std::span(&value, 1));
}

} // namespace

class GpuTest : public QObject {
    Q_OBJECT

    std::shared_ptr<Device> m_device;

    BufferRange buffer(uint64_t bytes)
    {
        auto made = Buffer::create(m_device, bytes, Buffer::Kind::HostRead);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return {*made, 0, bytes};
    }

    // c = a + b over `count` numbers.
    void add(CommandStream& stream, const BufferRange& a, const BufferRange& b, const BufferRange& c)
    {
        const uint32_t constants[] = {32};
        const auto pipeline = m_device->pipeline("add", constants);
        QVERIFY(pipeline);
        const auto count = static_cast<uint32_t>(c.bytes / sizeof(float));
        const BufferRange ranges[] = {a, b, c};
        QVERIFY(
            stream.dispatch(**pipeline, ranges, bytesOf(shader::AddParams{count, count}), {(count + 31) / 32, 1, 1}));
    }

private slots:
    void initTestCase()
    {
        auto instance = Instance::get();
        QVERIFY2(instance, instance ? "" : instance.error().message.c_str());
        auto device = Device::create(*instance, 0, {});
        QVERIFY2(device, device ? "" : device.error().message.c_str());
        m_device = *device;
    }

    void cleanupTestCase()
    {
        m_device.reset();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    void reflectionReadsEveryKernel()
    {
        QVERIFY(shaderModules().size() > 10);
        for (const ShaderModule& module : shaderModules()) {
            const SpirvReflection kernel = reflectSpirv(module.code);
            QVERIFY2(!kernel.bindings.empty() && kernel.pushBytes > 0, module.name.data());
            for (size_t i = 0; i < kernel.bindings.size(); ++i) {
                QCOMPARE(kernel.bindings[i].number, i);
                // Each buffer is declared for one direction: barriers are placed by it. Where a kernel keeps notes for
                // itself it has both, which counts as writing.
                const bool notes = (module.name == "sample" && i == 3) ||
                                   (module.name.starts_with("choose_experts.") && i >= 2 && i <= 3);
                QCOMPARE(!kernel.bindings[i].readOnly && !kernel.bindings[i].writeOnly, notes);
                QVERIFY2(notes || kernel.bindings[i].readOnly != kernel.bindings[i].writeOnly, module.name.data());
            }
        }
        const SpirvReflection attention = reflectSpirv(findShader("attention.F16"));
        QCOMPARE(attention.pushBytes, sizeof(shader::AttentionParams));
        QCOMPARE(attention.constants, 7U); // the workgroup, two widths, the sinks, heads, parts and fours
        QCOMPARE(attention.bindings.size(), 5U);
        QVERIFY(attention.bindings[4].writeOnly);
        QVERIFY(findShader("no such kernel").empty());
    }

    void kernelsCompileAheadTogether()
    {
        auto instance = Instance::get();
        QVERIFY(instance);
        const auto device = Device::create(*instance, 0, {});
        QVERIFY(device);
        const std::vector<KernelKey> kernels = {{"add", {32}}, {"add", {64}}, {"swiglu", {32}}, {"scale", {32}}};
        (*device)->compileAhead(kernels);
        QCOMPARE((*device)->pipelineCount(), kernels.size());
        const auto first = (*device)->pipeline("add", kernels[1].constants);
        QVERIFY(first);
        (*device)->compileAhead(kernels); // again: nothing is made twice
        const auto again = (*device)->pipeline("add", kernels[1].constants);
        QVERIFY(again);
        QCOMPARE(*again, *first);
        QCOMPARE((*again)->name(), std::string("add"));
        QCOMPARE((*device)->pipelineCount(), kernels.size());
    }

    void barriersFollowTheData()
    {
        const BufferRange memory = buffer(4096);
        const auto part = [&](uint64_t i) { return BufferRange{memory.buffer, i * 1024, 1024}; };
        auto stream = CommandStream::create(m_device);
        QVERIFY(stream);
        const BufferRange other = buffer(1024);
        add(**stream, part(0), part(1), part(2)); // reads 0 and 1, writes 2
        add(**stream, part(0), part(1), part(3)); // apart from it: side by side
        QCOMPARE((*stream)->barriers(), 0U);
        add(**stream, part(2), part(2), other); // reads what was written
        QCOMPARE((*stream)->barriers(), 1U);
        add(**stream, part(3), part(3), part(0)); // nothing since the last barrier touched 3 or 0
        QCOMPARE((*stream)->barriers(), 1U);
        add(**stream, part(1), part(1), part(2)); // writes what may still be read
        QCOMPARE((*stream)->barriers(), 2U);
        QCOMPARE((*stream)->dispatches(), 5U);
        QVERIFY((*stream)->finish());
    }

    // The same commands again over other numbers: what recording once and replaying rests on.
    void replaysWithNewInputs()
    {
        const BufferRange a = buffer(400);
        const BufferRange sum = buffer(400);
        const BufferRange twice = buffer(400);
        auto stream = CommandStream::create(m_device);
        QVERIFY(stream);
        add(**stream, a, a, sum);
        add(**stream, sum, sum, twice);
        QVERIFY((*stream)->finish());
        auto* in = reinterpret_cast<float*>(a.buffer->mapped().data());
        const auto* out = reinterpret_cast<const float*>(twice.buffer->mapped().data());
        for (int run = 1; run <= 3; ++run) {
            for (int i = 0; i < 100; ++i)
                in[i] = static_cast<float>(run * i);
            QVERIFY((*stream)->submit());
            for (int i = 0; i < 100; ++i)
                QCOMPARE(out[i], static_cast<float>(4 * run * i));
        }
    }

    // A Stop is looked for between the parts of what was recorded; without one they come out as one run.
    void stopsBetweenParts()
    {
        const BufferRange start = buffer(400);
        const BufferRange end = buffer(400);
        std::vector<BufferRange> steps = {start};
        auto stream = CommandStream::create(m_device);
        QVERIFY(stream);
        for (int i = 0; i < 70; ++i) {
            steps.push_back(i == 69 ? end : buffer(400));
            add(**stream, steps[i], start, steps[i + 1]);
        }
        QVERIFY((*stream)->finish());
        auto* in = reinterpret_cast<float*>(start.buffer->mapped().data());
        const auto* out = reinterpret_cast<const float*>(end.buffer->mapped().data());
        std::fill_n(in, 100, 1.0F);
        const std::atomic<bool> stopped = true;
        const std::atomic<bool> goesOn = false;
        auto done = (*stream)->submitUnless(stopped);
        QVERIFY(done && !*done);
        QCOMPARE((*stream)->submissions(), 0U);
        for (float run = 1; run <= 3; ++run) {
            std::fill_n(in, 100, run);
            done = (*stream)->submitUnless(goesOn);
            QVERIFY(done && *done);
            QVERIFY((*stream)->submissions() >= 1);
            QCOMPARE(out[0], 71 * run);
            QCOMPARE(out[99], 71 * run);
        }
    }

    // What the processor does between kernels: after those before it, beside those up to takeBack(), and before the
    // rest.
    void theProcessorDoesAPart()
    {
        const BufferRange start = buffer(400);
        const BufferRange given = buffer(400);
        const BufferRange back = buffer(400);
        const BufferRange beside = buffer(400);
        const BufferRange end = buffer(400);
        const auto numbers = [](const BufferRange& range) {
            return reinterpret_cast<float*>(range.buffer->mapped().data());
        };
        std::atomic<bool> stop = false;
        bool stopsItself = false;
        int runs = 0;
        auto stream = CommandStream::create(m_device);
        QVERIFY(stream);
        add(**stream, start, start, given);
        const auto task = [&](const std::atomic<bool>&) {
            ++runs;
            for (size_t i = 0; i < 100; ++i)
                numbers(back)[i] = 10 * numbers(given)[i];
            stop = stopsItself;
        };
        constexpr int handOvers = 3;
        for (int i = 0; i < handOvers; ++i) {
            QVERIFY((*stream)->handOver(task, "task", {}));
            if (i != 1)
                add(**stream, start, given, beside); // 3
            QVERIFY((*stream)->takeBack());
            add(**stream, back, beside, end); // the first time 20 + 3
            (*stream)->copy(end, given);
        }
        QVERIFY((*stream)->finish());
        QCOMPARE((*stream)->handOvers(), 3U);
        QVERIFY(!(*stream)->isShort());
        for (float run = 1; run <= 2; ++run) {
            std::fill_n(numbers(start), 100, run);
            const auto done = (*stream)->submitUnless(stop);
            QVERIFY(done && *done);
            // 2, 3; 23; 230 + 3; 2330 + 234
            QCOMPARE(numbers(end)[0], 2564 * run);
            QCOMPARE(numbers(end)[99], 2564 * run);
            QVERIFY((*stream)->submissions() >= 6);
        }
        QCOMPARE(runs, 2 * handOvers);

        // A stop that comes meanwhile is heard then, and the next run is whole again.
        stopsItself = true;
        std::fill_n(numbers(start), 100, 3.0F);
        std::fill_n(numbers(end), 100, 0.0F);
        auto done = (*stream)->submitUnless(stop);
        QVERIFY(done && !*done);
        QCOMPARE(runs, 2 * handOvers + 1);
        QCOMPARE(numbers(end)[50], 0.0F);
        QCOMPARE(numbers(beside)[50], 9.0F); // nothing is under way any more
        stopsItself = false;
        stop = false;
        done = (*stream)->submitUnless(stop);
        QVERIFY(done && *done);
        QCOMPARE(numbers(end)[50], 2564 * 3.0F);
    }

    void uploadsAnySize()
    {
        for (const size_t bytes : {1, 1000, (32 << 20) + 12345}) {
            auto to = Buffer::create(m_device, bytes + 512, Buffer::Kind::Device);
            QVERIFY(to);
            std::vector<std::byte> data(bytes);
            for (size_t i = 0; i < bytes; ++i)
                data[i] = static_cast<std::byte>(i * 7 + i / 251);
            Uploader uploader(m_device);
            QVERIFY(uploader.write({*to, 512, bytes}, data) && uploader.finish());
            const BufferRange back = buffer(bytes);
            auto stream = CommandStream::create(m_device);
            QVERIFY(stream);
            (*stream)->copy({*to, 512, bytes}, back);
            QVERIFY((*stream)->finish() && (*stream)->submit());
            QVERIFY(std::ranges::equal(back.buffer->mapped(), data));
        }
    }

    // Where the processor sees the device's memory nothing goes through the ring, so it is tried by itself: less than a
    // part, several rounds, and one write behind another.
    void theRingBringsEverything()
    {
        StagingRing ring(m_device);
        const size_t sizes[] = {1, 1000, (80 << 20) + 12345, 4096};
        std::vector<std::vector<std::byte>> sent;
        std::vector<std::shared_ptr<Buffer>> arrived;
        for (const size_t bytes : sizes) {
            std::vector<std::byte> data(bytes);
            for (size_t i = 0; i < bytes; ++i)
                data[i] = static_cast<std::byte>(i * 7 + i / 251 + bytes);
            auto to = Buffer::create(m_device, bytes, Buffer::Kind::HostRead);
            QVERIFY(to);
            QVERIFY(ring.write({*to, 0, bytes}, data));
            arrived.push_back(*to);
            sent.push_back(std::move(data));
        }
        QVERIFY(ring.finish());
        QVERIFY(ring.finish()); // nothing is left to wait for
        for (size_t i = 0; i < sent.size(); ++i)
            QVERIFY(std::ranges::equal(arrived[i]->mapped(), sent[i]));
    }

    // As a card (see card_layer.cpp) the device has memory that the processor can't see, and a queue that only copies.
    // What was sent but not waited for is there for whoever computes next: the validation layer looks.
    void copiesHaveTheirOwnQueue()
    {
        if (!qEnvironmentVariable("VK_INSTANCE_LAYERS").contains("ALCOVE_card"))
            QSKIP("The device here has one queue and one memory: tst_gpu_as_a_card has two of each.");
        QVERIFY(m_device->queueFamilies().apart());
        QVERIFY(!m_device->limits().software);
        constexpr uint64_t bytes = 20 << 20; // more than a part of the ring
        constexpr uint64_t end = 1 << 20;    // which comes with the second
        const auto to = Buffer::create(m_device, bytes, Buffer::Kind::Device);
        QVERIFY(to && (*to)->mapped().empty());
        const BufferRange last = {*to, bytes - end, end};
        const BufferRange sum = buffer(end);
        auto stream = CommandStream::create(m_device);
        QVERIFY(stream);
        add(**stream, last, last, sum);
        QVERIFY((*stream)->finish());
        StagingRing ring(m_device);
        for (const float number : {1.0F, 2.5F}) {
            const std::vector<float> sent(bytes / sizeof(float), number);
            QVERIFY(ring.write({*to, 0, bytes}, std::as_bytes(std::span(sent))));
            QVERIFY((*stream)->submit());
            const auto* out = reinterpret_cast<const float*>(sum.buffer->mapped().data());
            QVERIFY(std::all_of(out, out + end / sizeof(float), [&](float each) { return each == 2 * number; }));
        }
        QVERIFY(ring.finish());
    }

    void arenaTakesBackAndJoins()
    {
        const auto arena = std::make_shared<ActivationArena>(m_device);
        auto a = arena->take(1000);
        auto b = arena->take(5000);
        auto c = arena->take(100);
        QVERIFY(a && b && c);
        QCOMPARE(a->range.bytes, 1000U);
        QVERIFY(a->range.offset != b->range.offset && b->range.offset % 256 == 0);
        const uint64_t first = a->range.offset;
        *a = {};
        *c = {};
        *b = {};
        // The three places are one again.
        const auto d = arena->take(6400);
        QVERIFY(d);
        QCOMPARE(d->range.offset, first);
        // More than a block holds gets a block of its own.
        const auto large = arena->take(40 << 20);
        QVERIFY(large);
        QVERIFY(large->range.buffer != d->range.buffer);
    }

    // Nobody wants an emulated card where the processor's own kernels run.
    void theProcessorComesBeforeSoftware()
    {
        const DeviceList list = listDevices();
        const auto processor = std::ranges::find(list.devices, "cpu", &DeviceInfo::id);
        QVERIFY(processor != list.devices.end());
        QVERIFY(std::none_of(list.devices.begin(), processor,
                             [](const DeviceInfo& d) { return d.kind == "software Vulkan"; }));
        const auto backend = createBackend("auto", 0, {}, DeviceUse::Count);
        QVERIFY(backend);
        QCOMPARE((*backend)->device().kind, list.devices.front().kind);
        QCOMPARE((*backend)->device().note.empty(), processor != list.devices.begin());
        const auto chosen = createBackend("cpu", 0, {}, DeviceUse::Count);
        QVERIFY(chosen && (*chosen)->device().note.empty());
    }

    // A machine without a driver still lists the processor and says why there is no more.
    void machineWithoutVulkan()
    {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("VK_DRIVER_FILES", "/nonexistent.json");
        environment.insert("ALCOVE_TEST_LIST_DEVICES", "1");
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(child.waitForFinished());
        const QByteArray said = child.readAllStandardOutput();
        QVERIFY2(said.startsWith("cpu; No Vulkan driver was found"), said.constData());
    }
};

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet("ALCOVE_TEST_LIST_DEVICES")) {
        const DeviceList list = listDevices();
        for (const DeviceInfo& device : list.devices)
            std::printf("%s; ", device.id.c_str());
        std::printf("%s\n", list.vulkanProblem.c_str());
        return 0;
    }
    QCoreApplication application(argc, argv);
    GpuTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gpu.moc"
