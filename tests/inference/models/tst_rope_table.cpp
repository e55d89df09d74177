// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// RoPE's angles against numbers worked out from the papers' formulas.
#include "inference/models/rope_table.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace alcove;
using namespace alcove::test;

class RopeTableTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    // Cosines and sines at `position` of a table with 64 turning components.
    std::vector<float> turnsAt(uint32_t position, GgufBuilder file, std::optional<double> amplitude = {})
    {
        const std::filesystem::path path = m_folder.filePath("rope.gguf").toStdString();
        file.text("general.architecture", "test").write(path);
        const auto opened = GgufFile::open(path);
        const Hyperparameters model{.architecture = "test", .contextLength = 4096, .keyWidth = 64, .rotated = 64};
        const auto table = RopeTable::create(**opened, model, amplitude);
        if (!table)
            qFatal("%s", table.error().message.c_str());
        std::vector<float> turns(64);
        table->fill(position, 1, turns);
        return turns;
    }

    static void compareAngle(const std::vector<float>& turns, size_t pair, double angle, double amplitude = 1)
    {
        QVERIFY(std::fabs(turns[pair * 2] - amplitude * std::cos(angle)) < 1e-5);
        QVERIFY(std::fabs(turns[pair * 2 + 1] - amplitude * std::sin(angle)) < 1e-5);
    }

private slots:
    void plain()
    {
        const auto turns = turnsAt(1000, GgufBuilder());
        compareAngle(turns, 0, 1000);
        compareAngle(turns, 16, 1000 * 0.01); // 10000^(-32/64)
        compareAngle(turns, 31, 1000 * std::pow(10000, -62.0 / 64));
    }

    // Far positions keep their precision: the angle is reduced in double, not by a GPU.
    void farPositions() { compareAngle(turnsAt(1'000'003, GgufBuilder()), 0, 1'000'003); }

    void linearScaling()
    {
        GgufBuilder file;
        file.text("test.rope.scaling.type", "linear").real("test.rope.scaling.factor", 4);
        compareAngle(turnsAt(100, file), 0, 25);
    }

    // DeepSeek-V2: base 10000, 40 times 4096: pairs up to 10 keep their frequency, from 23 on they are 40 times
    // slower, between them they are blended.
    void yarn()
    {
        GgufBuilder file;
        file.text("test.rope.scaling.type", "yarn")
            .real("test.rope.scaling.factor", 40)
            .number("test.rope.scaling.original_context_length", 4096);
        const auto frequency = [](double pair) { return std::pow(10000, -2 * pair / 64); };
        const double amplitude = 1 + 0.1 * std::log(40);
        const auto turns = turnsAt(5000, file);
        compareAngle(turns, 0, 5000 * frequency(0), amplitude);
        compareAngle(turns, 10, 5000 * frequency(10), amplitude);
        compareAngle(turns, 23, 5000 * frequency(23) / 40, amplitude);
        compareAngle(turns, 31, 5000 * frequency(31) / 40, amplitude);
        const double slowed = 3.0 / 13; // pair 13 on the way from 10 to 23
        compareAngle(turns, 13, 5000 * frequency(13) * (1 - slowed + slowed / 40), amplitude);
        compareAngle(turnsAt(5000, file, 1.0), 0, 5000 * frequency(0), 1);
    }

    void factorsOfTheFile()
    {
        std::string data;
        for (int i = 0; i < 32; ++i)
            data += bytesOf(i < 16 ? 1.0F : 8.0F);
        GgufBuilder file;
        file.tensor({.name = "rope_freqs.weight", .ne = {32}, .data = data});
        const auto turns = turnsAt(800, file);
        compareAngle(turns, 0, 800);
        compareAngle(turns, 16, 800 * 0.01 / 8);
    }

    void unknownScalingIsRefused()
    {
        GgufBuilder file;
        file.text("general.architecture", "test").text("test.rope.scaling.type", "spiral");
        const std::filesystem::path path = m_folder.filePath("spiral.gguf").toStdString();
        file.write(path);
        const auto opened = GgufFile::open(path);
        QVERIFY(opened);
        const auto table = RopeTable::create(**opened, {.architecture = "test", .keyWidth = 64, .rotated = 64});
        QVERIFY(!table);
        QVERIFY(table.error().message.find("spiral") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(RopeTableTest)
#include "tst_rope_table.moc"
