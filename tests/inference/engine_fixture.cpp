// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/engine_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <cstring>

namespace alcove::test {

std::unique_ptr<Engine> open(const std::string& file, const std::string& device, KvType kv, uint32_t context)
{
    auto engine = Engine::load(file, {.device = device, .kvType = kv, .contextLength = context});
    if (!engine)
        qFatal("%s (%s)", engine.error().message.c_str(), engine.error().details.c_str());
    return std::move(*engine);
}

std::vector<TokenId> ids(const QJsonValue& array)
{
    std::vector<TokenId> result;
    for (const QJsonValue& id : array.toArray())
        result.push_back(id.toInt());
    return result;
}

QJsonObject readJson(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::vector<float> readFloats(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    std::vector<float> floats(static_cast<size_t>(bytes.size()) / sizeof(float));
    std::memcpy(floats.data(), bytes.data(), floats.size() * sizeof(float));
    return floats;
}

double nmse(std::span<const float> actual, std::span<const float> expected)
{
    double error = 0;
    double power = 0;
    for (size_t i = 0; i < actual.size(); ++i) {
        error += std::pow(static_cast<double>(actual[i]) - expected[i], 2);
        power += std::pow(static_cast<double>(expected[i]), 2);
    }
    return error / power;
}

GenerateRequest greedy(std::vector<TokenId> prompt, uint32_t tokens)
{
    return {.prompt = std::move(prompt), .sampling = {.temperature = 0}, .maxTokens = tokens, .ignoreEndOfTurn = true};
}

std::vector<TokenId> tell(Session& session, const std::vector<TokenId>& prompt, uint32_t tokens)
{
    std::vector<TokenId> told;
    const auto stats = session.generate(greedy(prompt, tokens), {}, never, &told);
    if (!stats)
        qFatal("%s", stats.error().message.c_str());
    return told;
}

} // namespace alcove::test
