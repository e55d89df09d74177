// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model whose file asks for greedy answers.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QtEndian>

namespace alcove::test {

// Writes `from`, a GGUF file with an alignment of 32, to `to` with general.sampling.temp = 0 as its first key. False
// when a file can't be read or written.
inline bool writeGreedyModel(const QString& from, const QString& to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return false;
    QByteArray bytes = source.readAll();
    const auto whole = [](quint64 value, qsizetype size) {
        const quint64 little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&little), size);
    };
    const auto text = [&](const QByteArray& value) { return whole(static_cast<quint64>(value.size()), 8) + value; };
    constexpr qsizetype pairCount = 16; // where it stands; the pairs follow
    constexpr quint64 float32 = 6;
    constexpr quint64 string = 8;
    // 64 bytes in all, so that the tensors keep their alignment.
    const QByteArray pairs =
        text("general.sampling.temp") + whole(float32, 4) + whole(0, 4) + text("x") + whole(string, 4) + text("filler");
    const auto pairsBefore = qFromLittleEndian<quint64>(bytes.constData() + pairCount);
    bytes.replace(pairCount, 8, whole(pairsBefore + 2, 8) + pairs);
    return pairs.size() == 64 && target.write(bytes) == bytes.size();
}

} // namespace alcove::test
