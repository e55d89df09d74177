// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The worker over the real engine and a trained model.

#include "app/inference_worker.h"
#include "tests/app/altered_model.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace alcove;

namespace {

const QString model = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
constexpr int patience = 120'000;

AnswerRequest story(quint64 id, const QString& beginning = "Once upon a time")
{
    AnswerRequest request{.id = id, .messages = {{.id = 1, .text = beginning}}};
    request.values[AnswerValue::Temperature] = 0; // the same story every time
    return request;
}

} // namespace

class TestInferenceWorker : public QObject {
    Q_OBJECT

    struct Spies {
        explicit Spies(InferenceWorker& worker)
            : progress(&worker, &ChatEngine::loadProgress), loaded(&worker, &ChatEngine::loaded),
              loadFailed(&worker, &ChatEngine::loadFailed), text(&worker, &ChatEngine::textReady),
              finished(&worker, &ChatEngine::finished), failed(&worker, &ChatEngine::failed)
        {
        }
        QString answer(quint64 id) const
        {
            QString all;
            for (const QList<QVariant>& chunk : text) {
                if (chunk[0].toULongLong() == id)
                    all += chunk[1].value<AnswerChunk>().text;
            }
            return all;
        }
        QSignalSpy progress, loaded, loadFailed, text, finished, failed;
    };

private slots:
    void loadsAndAnswers()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        QCOMPARE(spies.loaded[0][0].toULongLong(), 1);
        QSignalSpy begun(&worker, &ChatEngine::begun);
        const auto loaded = spies.loaded[0][1].value<LoadedModel>();
        QCOMPARE(loaded.file, model);
        QVERIFY(loaded.contextSize > 0);
        QVERIFY(!loaded.info.name.empty() && !loaded.device.name.empty());
        QVERIFY(!spies.progress.isEmpty());

        worker.generate(story(7));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        QCOMPARE(spies.finished[0][0].toULongLong(), 7);
        const auto stats = spies.finished[0][1].value<GenerateStats>();
        const QString answer = spies.answer(7);
        QVERIFY2(answer.size() > 100, qPrintable(answer));
        QVERIFY2(answer.contains("Lily") || answer.contains("she"), qPrintable(answer));
        const auto last = spies.text.last()[1].value<AnswerChunk>();
        QCOMPARE(static_cast<uint32_t>(last.tokens), stats.generatedTokens);
        QCOMPARE(static_cast<uint32_t>(last.contextUsed), stats.promptTokens + stats.generatedTokens);
        // Coalesced: by far not a signal a token.
        const double frames = (stats.prefillSeconds + stats.decodeSeconds) / 0.03;
        QVERIFY2(spies.text.size() <= frames + 3, qPrintable(QString("%1 of %2").arg(spies.text.size()).arg(frames)));
        QVERIFY(spies.failed.isEmpty());

        // What it was written by is known, the seed that was chosen included, and before the first of its text.
        QCOMPARE(begun.size(), 1);
        const auto values = begun[0][1].value<AnswerValues>();
        QCOMPARE(values[AnswerValue::Temperature].has_value(), true);
        QCOMPARE(static_cast<uint64_t>(values[AnswerValue::Seed].value_or(static_cast<double>(stats.seed))),
                 stats.seed);

        // Asked again, what the cache holds is not computed again, and the answer is the same.
        worker.generate(story(8));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        QVERIFY(spies.finished[1][1].value<GenerateStats>().reusedTokens > 0);
        QCOMPARE(spies.answer(8), answer);
    }

    void countsTokensAsThePromptHasThem()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        QSignalSpy counted(&worker, &ChatEngine::counted);
        worker.count(1, {"Once upon a time"}); // nothing is open
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 1, patience);
        QVERIFY(counted[0][1].value<QList<int>>().isEmpty());

        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        const QString longer = QString("Once upon a time there was a girl.\n").repeated(6000); // several pieces
        worker.count(2, {"Once upon a time", "", longer});
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, patience);
        QCOMPARE(counted[1][0].toULongLong(), 2);
        const auto tokens = counted[1][1].value<QList<int>>();
        QCOMPARE(tokens.size(), 3);
        QCOMPARE(tokens[1], 0);
        worker.generate(story(7));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        const auto prompt = static_cast<int>(spies.finished[0][1].value<GenerateStats>().promptTokens);
        QVERIFY2(tokens[0] > 0 && tokens[0] <= prompt && prompt - tokens[0] < 12, qPrintable(QString::number(prompt)));
        const int line = (tokens[2] + 3000) / 6000;
        QVERIFY2(line >= 6 && line <= 9, qPrintable(QString::number(tokens[2])));

        // While an answer is written, and when the model goes in the middle of it.
        QStringList order;
        const QObject here; // what is on its way to it ends with it
        connect(&worker, &ChatEngine::counted, &here, [&] { order << "counted"; });
        connect(&worker, &ChatEngine::finished, &here, [&] { order << "finished"; });
        worker.generate(story(8));
        worker.count(3, {"Once upon a time"});
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 2, patience);
        QCOMPARE(order, QStringList({"counted", "finished"}));
        worker.generate(story(9));
        QTRY_VERIFY_WITH_TIMEOUT(!spies.answer(9).isEmpty(), patience);
        worker.count(4, {longer.repeated(30)});
        worker.stop(9);
        worker.unload();
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 4, patience);
    }

    void readsTheFilesOfAQuestion()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        AnswerRequest request = story(1);
        request.values[AnswerValue::MaxTokens] = 1;
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        request.id = 2;
        request.messages[0].attachments = {{.name = "a.txt", .text = QString("Lily and Tom. ").repeated(10)}};
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        const auto without = spies.finished[0][1].value<GenerateStats>().promptTokens;
        const auto with = spies.finished[1][1].value<GenerateStats>().promptTokens;
        QVERIFY2(with >= without + 40, qPrintable(QString("%1 and %2").arg(without).arg(with)));
    }

    void opensAsItIsToldFromThenOn()
    {
        InferenceWorker worker({.device = "vulkan:99"});
        Spies spies(worker);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loadFailed.size(), 1, patience);
        worker.setLoadChoices({.device = "cpu", .kvType = KvType::Q8_0, .contextLength = 640});
        worker.load(2, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        const auto loaded = spies.loaded[0][1].value<LoadedModel>();
        QCOMPARE(loaded.contextSize, 640);
        QCOMPARE(loaded.device.id, std::string("cpu"));
    }

    void findsDevices()
    {
        InferenceWorker worker({.device = "cpu"});
        QSignalSpy found(&worker, &ChatEngine::devicesFound);
        worker.lookForDevices();
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
        const auto list = found[0][0].value<DeviceList>();
        QCOMPARE(std::ranges::count(list.devices, "cpu", &DeviceInfo::id), 1);
    }

    void samplesAsTheFileAsksUnlessTold()
    {
        QTemporaryDir folder;
        const QString greedyModel = folder.filePath("greedy.gguf");
        QVERIFY(test::writeGreedyModel(model, greedyModel));
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, greedyModel);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        AnswerRequest request = story(1);
        worker.generate(request);
        request.id = 2;
        request.values = {};
        worker.generate(request);
        request.id = 3;
        request.values[AnswerValue::Temperature] = 2;
        request.values[AnswerValue::Seed] = 1;
        worker.generate(request);
        request.id = 4;
        request.values[AnswerValue::MaxTokens] = 5;
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 4, patience);
        const auto cut = spies.finished[3][1].value<GenerateStats>();
        QCOMPARE(cut.generatedTokens, 5U);
        QCOMPARE(cut.finish, FinishReason::Length);
        QCOMPARE(cut.seed, 1U);
        QVERIFY(spies.answer(3).startsWith(spies.answer(4)));
        QCOMPARE(spies.loaded[0][1].value<LoadedModel>().recommended.params.temperature, 0.0F);
        QCOMPARE(spies.answer(2), spies.answer(1));
        QVERIFY(spies.answer(3) != spies.answer(1));
    }

    void writesAsTheFilesTemplateSaysOrTellsThatItCannot()
    {
        QTemporaryDir folder;
        const QString good = folder.filePath("good.gguf");
        const QString picky = folder.filePath("picky.gguf");
        QVERIFY(test::writeModelWithTemplate(model, good,
                                             "{% for m in messages %}Once upon a {{ m.content }}{% endfor %}"));
        QVERIFY(
            test::writeModelWithTemplate(model, picky, "{{ raise_exception('I want no ' + messages[0].content) }}"));
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        QSignalSpy told(&worker, &ChatEngine::templateFailed);
        worker.load(1, model);
        worker.generate(story(1));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        worker.load(2, good);
        worker.generate(story(2, "time"));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        QCOMPARE(spies.answer(2).first(200), spies.answer(1).first(200));
        QVERIFY(told.isEmpty());
        worker.load(3, picky);
        worker.generate(story(3, "time"));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 3, patience);
        QVERIFY(!spies.answer(3).isEmpty());
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toULongLong(), 3);
        const auto error = told[0][1].value<Error>();
        QVERIFY2(QString::fromStdString(error.message).contains("I want no time"), error.message.c_str());
    }

    // The template opens a thought that this model never closes.
    void thoughtsComeApart()
    {
        QTemporaryDir folder;
        const QString thinker = folder.filePath("thinker.gguf");
        QVERIFY(test::writeModelWithTemplate(model, thinker,
                                             "Once upon a {{ messages[-1].content }}"
                                             "{% if not enable_thinking is defined or enable_thinking %}<think>"
                                             "{% endif %}"));
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, thinker);
        AnswerRequest request = story(1, "time");
        worker.generate(request);
        request.id = 2;
        request.thinking.thinking = Thinking::Off;
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        const auto loaded = spies.loaded[0][1].value<LoadedModel>();
        QVERIFY(loaded.thinking.canSwitch && loaded.thinking.usuallyOn);
        QCOMPARE(spies.answer(1), QString());
        QString thought;
        for (const QList<QVariant>& chunk : spies.text)
            thought += chunk[1].value<AnswerChunk>().reasoning;
        QVERIFY2(thought.size() > 100, qPrintable(thought));
        const QString answer = spies.answer(2);
        QVERIFY2(answer.startsWith(", a little girl"), qPrintable(answer));
    }

    void stopsWhatRunsAndWhatWaits()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        // From the worker's own thread, so that it comes before the next token however fast the machine is.
        const auto stopTwo = [&] {
            worker.stop(1);
            worker.stop(2);
        };
        connect(&worker, &ChatEngine::textReady, &worker, stopTwo, Qt::DirectConnection);
        worker.generate(story(1));
        worker.generate(story(2));
        worker.generate(story(3));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 3, patience);
        QCOMPARE(spies.finished[0][1].value<GenerateStats>().finish, FinishReason::Stopped);
        QVERIFY(!spies.answer(1).isEmpty()); // what was written stays
        QCOMPARE(spies.finished[1][1].value<GenerateStats>().finish, FinishReason::Stopped);
        QCOMPARE(spies.finished[1][1].value<GenerateStats>().generatedTokens, 0U);
        QVERIFY(spies.finished[2][1].value<GenerateStats>().finish != FinishReason::Stopped);
        QVERIFY(spies.answer(3).size() > spies.answer(1).size());
    }

    void aBadFileIsAMessageAndTheNextOneLoads()
    {
        QTemporaryDir folder;
        QFile bad(folder.filePath("bad.gguf"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("GGUF and then nothing that makes sense");
        bad.close();
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, bad.fileName());
        worker.load(2, folder.filePath("missing.gguf"));
        worker.load(3, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        QCOMPARE(spies.loaded[0][0].toULongLong(), 3);
        QCOMPARE(spies.loadFailed.size(), 2);
        worker.load(4, bad.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(spies.loadFailed.size(), 3, patience);
        const auto error = spies.loadFailed[2][1].value<Error>();
        QVERIFY2(QString::fromStdString(error.message).contains("bad.gguf"), error.message.c_str());

        // The old model is gone: asking is an error, not a crash.
        worker.generate(story(1));
        QTRY_COMPARE_WITH_TIMEOUT(spies.failed.size(), 1, patience);
    }

    void cancellingALoadIsNoError()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, model);
        worker.cancelLoading();
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size() + spies.loadFailed.size(), 1, patience);
        QCOMPARE(spies.loadFailed.size(), 1);
        QVERIFY(spies.loadFailed[0][1].value<Error>().message.empty());
        worker.load(2, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
    }

    void aConversationThatDoesNotFitIsTold()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        worker.generate(story(1, QString("The cat sat on the mat. ").repeated(2000)));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        const auto told = spies.finished[0][1].value<GenerateStats>();
        QCOMPARE(told.finish, FinishReason::ContextFull);
        QCOMPARE(told.generatedTokens, 0U);
        QVERIFY(told.promptTokens > 512);
        worker.generate(story(2));
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        QVERIFY(spies.failed.isEmpty());
    }

    // Without its oldest turns a conversation goes on, from where the context cut it too.
    void leavesOutTheOldestWhereThatIsWanted()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        QSignalSpy leftOut(&worker, &ChatEngine::leftOut);
        worker.load(1, model);
        QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
        AnswerRequest request = story(1, "Lily had a cat.");
        for (qint64 round = 0; round < 8; ++round) {
            request.messages.push_back({.id = 2 + round * 2,
                                        .role = MessageRole::Assistant,
                                        .text = QString("The cat sat on the mat. ").repeated(30)});
            request.messages.push_back({.id = 3 + round * 2, .text = "And then?"});
        }
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        QCOMPARE(spies.finished[0][1].value<GenerateStats>().finish, FinishReason::ContextFull);
        QCOMPARE(spies.finished[0][1].value<GenerateStats>().generatedTokens, 0U);
        QVERIFY(leftOut.isEmpty());
        request.id = 2;
        request.leaveOutOldest = true;
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 2, patience);
        QVERIFY(!spies.answer(2).isEmpty());
        QCOMPARE(leftOut.size(), 1);
        const int messages = leftOut[0][1].toInt();
        QVERIFY2(messages > 0 && messages % 2 == 0 && messages < 16, qPrintable(QString::number(messages)));
        QVERIFY(spies.finished[1][1].value<GenerateStats>().promptTokens <= 384);
    }

    // A model that is opened anew with a larger context reads again what had no room before.
    void readsAllAgainInALargerContext()
    {
        InferenceWorker worker({.device = "cpu"});
        Spies spies(worker);
        QSignalSpy leftOut(&worker, &ChatEngine::leftOut);
        AnswerRequest request = story(0, "Lily had a cat.");
        request.conversation = "one";
        request.leaveOutOldest = true;
        for (qint64 round = 0; round < 3; ++round) {
            request.messages.push_back({.id = 2 + round * 2,
                                        .role = MessageRole::Assistant,
                                        .text = QString("The cat sat on the mat. ").repeated(12)});
            request.messages.push_back({.id = 3 + round * 2, .text = "And then?"});
        }
        for (const int context : {192, 512}) {
            worker.setLoadChoices({.device = "cpu", .contextLength = context});
            worker.load(++request.id, model);
            QTRY_VERIFY_WITH_TIMEOUT(spies.loaded.size() == static_cast<qsizetype>(request.id), patience);
            worker.generate(request);
            QTRY_VERIFY_WITH_TIMEOUT(spies.finished.size() == static_cast<qsizetype>(request.id), patience);
            QCOMPARE(leftOut.size(), 1);
        }
        QVERIFY(spies.finished[1][1].value<GenerateStats>().promptTokens > 192);
    }

    // Coming back to a long conversation, also after a restart, reads only what is new, and answers as if all had been
    // read; a conversation that is gone leaves nothing behind.
    void comesBackToAConversation()
    {
        const QTemporaryDir folder;
        const EngineOptions options{.device = "cpu", .cacheFolder = folder.path().toStdString()};
        const QString past = QString("Lily went to the park and saw a big red ball. ").repeated(80);
        AnswerRequest first = story(1, past);
        first.conversation = "one";
        const auto stats = [&](Spies& spies, InferenceWorker& worker, AnswerRequest request, quint64 id) {
            request.id = id;
            const auto before = spies.finished.size();
            worker.generate(request);
            [&] { QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), before + 1, patience); }();
            return spies.finished.isEmpty() ? GenerateStats{} : spies.finished.last()[1].value<GenerateStats>();
        };
        QString answer;
        {
            InferenceWorker worker(options);
            Spies spies(worker);
            worker.load(1, model);
            QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
            const GenerateStats fresh = stats(spies, worker, first, 1);
            QVERIFY2(fresh.promptTokens > 300, qPrintable(QString::number(fresh.promptTokens)));
            QCOMPARE(fresh.reusedTokens, 0U);
            answer = spies.answer(1);
            AnswerRequest other = story(2, "Tom was a cat.");
            other.conversation = "two";
            QVERIFY(stats(spies, worker, other, 2).reusedTokens < 5);
            QCOMPARE(stats(spies, worker, first, 3).reusedTokens, fresh.promptTokens - 1);
            QCOMPARE(spies.answer(3), answer);
        }
        {
            InferenceWorker worker(options);
            Spies spies(worker);
            worker.load(1, model);
            QTRY_COMPARE_WITH_TIMEOUT(spies.loaded.size(), 1, patience);
            QVERIFY(stats(spies, worker, first, 1).reusedTokens > 300);
            QCOMPARE(spies.answer(1), answer);
            worker.forget("one");
        }
        QCOMPARE(QDir(folder.filePath("conversations")).entryList(QDir::Files).size(), 0);
    }

    void aDamagedStateIsReadAnew()
    {
        const QTemporaryDir folder;
        const EngineOptions options{.device = "cpu", .cacheFolder = folder.path().toStdString()};
        AnswerRequest request = story(1);
        request.conversation = "one";
        QVERIFY(QDir(folder.path()).mkdir("conversations"));
        const StateCache states(folder.filePath("conversations").toStdString());
        QFile file(QString::fromStdString(states.fileOf("one").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("AlcoveKV and nothing that makes sense after it, as far as it goes");
        file.close();
        InferenceWorker worker(options);
        Spies spies(worker);
        worker.load(1, model);
        worker.generate(request);
        QTRY_COMPARE_WITH_TIMEOUT(spies.finished.size(), 1, patience);
        QVERIFY(!spies.answer(1).isEmpty());
        QVERIFY(!file.exists());
    }

    void endsInTheMiddleOfAnAnswer()
    {
        for (int round = 0; round < 3; ++round) {
            InferenceWorker worker({.device = "cpu"});
            Spies spies(worker);
            worker.load(1, model);
            worker.generate(story(1));
            QTRY_VERIFY_WITH_TIMEOUT(!spies.text.isEmpty(), patience);
        }
    }
};

QTEST_GUILESS_MAIN(TestInferenceWorker)
#include "tst_inference_worker.moc"
