// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the palette offers, over real conversations in a real database.
#include "tests/app/chat/chat_test.h"

using namespace alcove;

class TestPaletteModel : public ChatTest {
    Q_OBJECT

    QStringList rows(const QString& kind, PaletteModel::Role role = PaletteModel::NameRole)
    {
        QStringList found;
        PaletteModel* palette = chat().palette();
        for (int row = 0; row < palette->count(); ++row) {
            const QModelIndex index = palette->index(row);
            if (index.data(PaletteModel::KindRole) == kind)
                found << index.data(role).toString();
        }
        return found;
    }

    void look(const QString& query)
    {
        chat().palette()->setQuery(query);
        QTRY_VERIFY(!chat().palette()->searching());
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void withoutWordsTheNewestAndAllCommands()
    {
        for (int i = 1; i <= 10; ++i) {
            chat().newConversation();
            ask(QStringLiteral("question %1").arg(i), "answer");
        }
        chat().palette()->setCommands({"One", "Two"});
        look("");
        QCOMPARE(rows("conversation").size(), 8);
        QCOMPARE(rows("conversation").front(), "question 10");
        QCOMPARE(rows("command"), QStringList({"One", "Two"}));
        QCOMPARE(rows("message"), QStringList());
    }

    void findsEachKind()
    {
        const QString one = ask("A letter to the tax office", "Dear <officer>, I **regret** the lateness.");
        chat().newConversation();
        ask("Names for a cat", "Mira, Ofelia");
        chat().palette()->setCommands({"New chat", "Copy the last answer"});
        look("regret");
        QCOMPARE(rows("conversation"), QStringList());
        QCOMPARE(rows("message"), QStringList("Dear <officer>, I **regret** the lateness."));
        QCOMPARE(rows("message", PaletteModel::RichNameRole),
                 QStringList("Dear &lt;officer&gt;, I **<b>regret</b>** the lateness."));
        QCOMPARE(rows("message", PaletteModel::DetailRole), QStringList("A letter to the tax office"));
        QCOMPARE(rows("message", PaletteModel::ConversationIdRole), QStringList(one));

        look("ltax");
        QCOMPARE(rows("conversation"), QStringList("A letter to the tax office"));
        QCOMPARE(rows("conversation", PaletteModel::RichNameRole),
                 QStringList("A <b>l</b>etter to the <b>tax</b> office"));
        look("ncha");
        QCOMPARE(rows("command"), QStringList("New chat"));
        QCOMPARE(rows("command", PaletteModel::CommandRole), QStringList("0"));
        look("zzzz");
        QCOMPARE(chat().palette()->count(), 0);
    }

    // A word may be one character long.
    void oneCharacterOfChinese()
    {
        ask("tale", QStringLiteral("从前有一条龙。"));
        look(QStringLiteral("龙"));
        QCOMPARE(rows("message").size(), 1);
        look("t");
        QCOMPARE(rows("message"), QStringList());
    }

    // The result is that of the last words, however many came while the first ones were looked for.
    void typingFastFindsWhatIsWantedLast()
    {
        ask("one", "alphabet");
        ask("two", "alpine");
        chat().palette()->setQuery("alp");
        chat().palette()->setQuery("alph");
        chat().palette()->setQuery("alpha");
        QTRY_VERIFY(!chat().palette()->searching());
        QCOMPARE(rows("message"), QStringList("alphabet"));
        chat().palette()->refresh();
        QTRY_VERIFY(!chat().palette()->searching());
        QCOMPARE(rows("message"), QStringList("alphabet"));
    }
};

QTEST_MAIN(TestPaletteModel)
#include "tst_palette_model.moc"
