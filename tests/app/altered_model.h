// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model whose file says something more than the one it is made of.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QtEndian>

namespace alcove::test {

inline QByteArray ggufNumber(quint64 value, qsizetype size)
{
    const quint64 little = qToLittleEndian(value);
    return {reinterpret_cast<const char*>(&little), size};
}

inline QByteArray ggufText(const QByteArray& value)
{
    return ggufNumber(static_cast<quint64>(value.size()), 8) + value;
}

// Writes `from`, a GGUF file with an alignment of 32, to `to` with one pair more as its first: `value` is the number of
// its type and what follows. False when a file can't be read or written.
inline bool writeModelWith(const QString& from, const QString& to, const QByteArray& key, const QByteArray& value)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return false;
    QByteArray bytes = source.readAll();
    constexpr qsizetype pairCount = 16; // where it stands; the pairs follow
    const auto filler = [](qsizetype length) {
        return ggufText("x") + ggufNumber(8, 4) + ggufText(QByteArray(length, 'x'));
    };
    QByteArray pairs = ggufText(key) + value;
    // The tensors keep their alignment.
    pairs += filler(31 - (pairs.size() + filler(0).size() + 31) % 32);
    const auto pairsBefore = qFromLittleEndian<quint64>(bytes.constData() + pairCount);
    bytes.replace(pairCount, 8, ggufNumber(pairsBefore + 2, 8) + pairs);
    return pairs.size() % 32 == 0 && target.write(bytes) == bytes.size();
}

// It asks for greedy answers.
inline bool writeGreedyModel(const QString& from, const QString& to)
{
    return writeModelWith(from, to, "general.sampling.temp", ggufNumber(6, 4) + ggufNumber(0, 4));
}

inline bool writeModelWithTemplate(const QString& from, const QString& to, const QByteArray& chatTemplate)
{
    return writeModelWith(from, to, "tokenizer.chat_template", ggufNumber(8, 4) + ggufText(chatTemplate));
}

} // namespace alcove::test
