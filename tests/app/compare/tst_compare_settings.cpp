// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What all columns of a comparison are told, and what one of them is told and set to.
#include "tests/app/compare/compare_test.h"

using namespace alcove;

class TestCompareSettings : public CompareTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatAllAreToldReachesEachColumnAndIsKept()
    {
        twoColumns();
        QVERIFY(!compare().thinking()->canSwitch());
        compare().setSystemPrompt("Be short.");
        compare().send("Why?");
        answerBoth("One.", "Two.");
        for (ScriptedEngine* engine : m_engines) {
            QCOMPARE(engine->request().messages.front().role, MessageRole::System);
            QCOMPARE(engine->request().messages.front().text, QStringLiteral("Be short."));
        }
        compare().setSystemPrompt("Be long."); // from now on
        compare().regenerate(1);
        QTRY_VERIFY(m_engines[1]->generating());
        QCOMPARE(m_engines[1]->request().messages.front().text, QStringLiteral("Be long."));
        m_engines[1]->answer("Three.");
        QTRY_VERIFY(!compare().answering());
        compare().newComparison();
        QCOMPARE(compare().systemPrompt(), QStringLiteral("Be long.")); // as the columns stay
        compare().openComparison(m_application->chat().conversations()->idAt(0));
        QTRY_VERIFY(compare().begun());
        QCOMPARE(compare().systemPrompt(), QStringLiteral("Be long."));
        m_application.reset();
        QCOMPARE(stored().settings.systemPrompt, QStringLiteral("Be long."));
    }

    void thinkingIsChosenWhereAnyColumnLeavesIt()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        compare().addColumn(QUrl::fromLocalFile("/models/Thinker.gguf"));
        m_engines.back()->finishLoading({.canSwitch = true, .usuallyOn = true});
        QTRY_VERIFY(compare().thinking()->canSwitch());
        QVERIFY(compare().thinking()->isOn());
        compare().thinking()->setOn(false);
        compare().send("Why?");
        answerBoth("One.", "Two.");
        for (ScriptedEngine* engine : m_engines)
            QCOMPARE(engine->request().thinking.thinking, Thinking::Off);
        m_application.reset();
        QCOMPARE(stored().thinking.thinking, Thinking::Off);
    }

    void aColumnIsToldAndSetOnItsOwn()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        compare().addColumn(QUrl::fromLocalFile("/models/Thinker.gguf"));
        m_engines.back()->finishLoading({.canSwitch = true, .usuallyOn = true});
        QTRY_COMPARE(column(1).modelState(), QStringLiteral("ready"));
        QCOMPARE(column(0).thinkingChoices().size(), 1); // this model leaves nothing to choose
        QCOMPARE(column(1).thinkingChoices().size(), 3);
        compare().setSystemPrompt("Be kind.");
        column(1).setSystemPrompt("Be short.");
        column(1).setThinkingChoice("off");
        column(1).values()->setEntry(AnswerValue::TopK, "5");
        column(1).values()->setEntry(AnswerValue::MinP, "no number");
        column(1).values()->setEntry(AnswerValue::MaxTokens, "100");
        compare().send("Why?");
        answerBoth("One.", "Two.");
        const AnswerRequest first = m_engines[0]->request();
        const AnswerRequest second = m_engines[1]->request();
        QCOMPARE(first.messages.front().text, QStringLiteral("Be kind."));
        QCOMPARE(second.messages.front().text, QStringLiteral("Be short."));
        QCOMPARE(first.thinking, ThinkingChoice());
        QCOMPARE(second.thinking.thinking, Thinking::Off);
        QCOMPARE(first.values, AnswerValues());
        QCOMPARE(second.values[AnswerValue::TopK], std::optional(5.0));
        QCOMPARE(second.values[AnswerValue::MinP], std::nullopt);
        QCOMPARE(second.values[AnswerValue::MaxTokens], std::optional(100.0));
        QCOMPARE(column(1).title(), QStringLiteral("Thinker · F16 · Top-k 5 · without thinking · own system prompt"));
        QVERIFY(column(1).details().contains("at most 100 tokens"));

        start(); // all of it is there after a restart
        QTRY_COMPARE(m_application->chat().conversations()->count(), 1);
        compare().openComparison(m_application->chat().conversations()->idAt(0));
        QTRY_COMPARE(compare().columns()->count(), 2);
        QCOMPARE(column(1).systemPrompt(), QStringLiteral("Be short."));
        QCOMPARE(column(1).thinkingChoice(), QStringLiteral("off"));
        QCOMPARE(column(1).values()->values()[AnswerValue::TopK], std::optional(5.0));
        QCOMPARE(column(0).values()->values(), AnswerValues());

        // Who is kept goes on as it was.
        compare().keep(1);
        m_application.reset();
        const ConversationTree tree = stored();
        QCOMPARE(tree.settings.systemPrompt, QStringLiteral("Be short."));
        QCOMPARE(tree.settings.values[AnswerValue::TopK], std::optional(5.0));
        QCOMPARE(tree.thinking.thinking, Thinking::Off);
    }

    void oneModelWithTwoSettings()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        column(0).values()->setEntry(AnswerValue::TopP, "0.5");
        compare().duplicateColumn(0);
        QTRY_COMPARE(column(1).modelState(), QStringLiteral("ready"));
        QCOMPARE(m_engines.size(), size_t(1)); // in memory once
        QCOMPARE(column(1).values()->values()[AnswerValue::TopP], std::optional(0.5));
        column(1).values()->setEntry(AnswerValue::TopP, "0.9");
        QCOMPARE(column(0).values()->values()[AnswerValue::TopP], std::optional(0.5));
        compare().send("Why?");
        QTRY_VERIFY(m_engines[0]->generating());
        QCOMPARE(m_engines[0]->request().values[AnswerValue::TopP], std::optional(0.5));
        m_engines[0]->answer("One.");
        QTRY_VERIFY(column(1).answering());
        QCOMPARE(m_engines[0]->request().values[AnswerValue::TopP], std::optional(0.9));
        m_engines[0]->answer("Two.");
        QTRY_VERIFY(!compare().answering());
    }

    void aColumnMayHaveADeviceOfItsOwn()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        addColumn("Tiny");
        compare().setDevice(1, "vulkan:1");
        QCOMPARE(m_engines.size(), size_t(2)); // the same file, but not in the same memory
        QCOMPARE(m_engines[1]->choices().device, QStringLiteral("vulkan:1"));
        m_engines[1]->finishLoading();
        QTRY_COMPARE(column(1).modelState(), QStringLiteral("ready"));
        compare().setDevice(1, "vulkan:1"); // it is there
        QCOMPARE(column(1).modelState(), QStringLiteral("ready"));
        compare().setDevice(1, {});
        QTRY_COMPARE(column(1).modelState(), QStringLiteral("ready"));
        QVERIFY(compare().plan().contains("share one model"));
    }
};

QTEST_MAIN(TestCompareSettings)
#include "tst_compare_settings.moc"
