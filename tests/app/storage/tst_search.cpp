// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/search.h"

#include "app/storage/conversation_store.h"
#include "app/storage/database_file.h"
#include "app/storage/repair.h"

#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;
    qint64 m_last = 0;

    QString file() const { return m_folder->filePath("alcove.db"); }

    MessageRecord add(const QString& conversation, const QString& text, MessageState state = MessageState::Complete)
    {
        const MessageRecord message{
            .id = ++m_last, .state = state, .text = text, .created = QDateTime::currentDateTime()};
        m_store->append({conversation, "Title of " + conversation, QDateTime::fromMSecsSinceEpoch(m_last)}, {message});
        return message;
    }

    std::vector<SearchMatch> find(const QString& query, int most = 50)
    {
        return m_database->run([=](SqliteConnection& c) { return searchConversations(c, query, most); })
            .result()
            .value();
    }

    QStringList snippets(const QString& query)
    {
        QStringList list;
        for (const SearchMatch& match : find(query))
            list << match.snippet;
        return list;
    }

    qint64 integer(const char* sql)
    {
        return m_database->run([=](SqliteConnection& c) { return c.integer(sql); }).result().value_or(-1);
    }

    // Both indexes against the messages themselves.
    void checkIndexes()
    {
        for (const char* sql :
             {"INSERT INTO message_words (message_words, rank) VALUES ('integrity-check', 1)",
              "INSERT INTO message_trigrams (message_trigrams, rank) VALUES ('integrity-check', 1)"}) {
            const Result<void> whole = m_database->run([=](SqliteConnection& c) { return c.execute(sql); }).result();
            QVERIFY2(whole, whole ? "" : whole.error().details.c_str());
        }
    }

private slots:
    void init()
    {
        m_store.reset();
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(file());
        m_store = std::make_unique<ConversationStore>(*m_database);
        m_last = 0;
    }

    void cutsQueriesIntoTerms()
    {
        QCOMPARE(searchTerms("  two  words "), (QStringList{"two", "words"}));
        QCOMPARE(searchTerms("a \"quoted  phrase\" b"), (QStringList{"a", "quoted phrase", "b"}));
        QCOMPARE(searchTerms("an \"open quote"), (QStringList{"an", "open quote"}));
        QCOMPARE(searchTerms("Twice twice"), QStringList{"Twice"});
        QCOMPARE(searchTerms(" \"\" \" \" "), QStringList());
    }

    void findsInEveryScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::newRow("word") << "The quick brown fox" << "BROWN";
        QTest::newRow("part of a word") << "internationalization" << "nationali";
        QTest::newRow("phrase") << "the quick brown fox" << "\"quick brown\"";
        QTest::newRow("both anywhere") << "fox, quick and brown" << "brown quick";
        QTest::newRow("marks") << QStringLiteral("Ein Café in Zürich") << "cafe zurich";
        QTest::newRow("upper case") << QStringLiteral("ÄPFEL und Öl") << QStringLiteral("äpfel");
        QTest::newRow("Chinese, two characters") << QStringLiteral("什么是语言模型") << QStringLiteral("模型");
        QTest::newRow("Chinese") << QStringLiteral("什么是大语言模型呢") << QStringLiteral("语言模型");
        QTest::newRow("Thai") << QStringLiteral("สวัสดีชาวโลก") << QStringLiteral("ชาวโลก");
        QTest::newRow("Arabic") << QStringLiteral("مرحبا بالعالم") << QStringLiteral("بالعالم");
        QTest::newRow("Hindi") << QStringLiteral("नमस्ते दुनिया") << QStringLiteral("दुनिया");
        QTest::newRow("emoji") << QStringLiteral("well 👍🏽 done") << QStringLiteral("👍🏽");
        QTest::newRow("code") << "std::vector<int> v; // C++" << "vector<int>";
        QTest::newRow("operators are words") << "x NOT y AND z OR w" << "NOT AND";
        QTest::newRow("quotes and stars") << "say \"it's\" a*b (c)" << "it's a*b";
        QTest::newRow("ss for ß") << QStringLiteral("Die Straße ist lang") << "strasse";
        QTest::newRow("ß for ss") << QStringLiteral("HAUPTSTRASSE 4") << QStringLiteral("straße");
        QTest::newRow("capital ß") << QStringLiteral("STRAẞE") << "strasse";
        QTest::newRow("ß within words") << QStringLiteral("Dampfschifffahrtsstraßenbahn") << "strassenb";
        QTest::newRow("ß twice") << QStringLiteral("ein Fußgängermaß und Spaß")
                                 << QStringLiteral("fussgängermass SPASS");
        QTest::newRow("ß in a word of two letters") << QStringLiteral("er aß") << "ass";
        QTest::newRow("ss within words, three letters") << "KLASSEN" << "ass";
        QTest::newRow("short") << "an ox" << "ox";
        QTest::newRow("short, inside") << "a foxglove" << "OX";
        QTest::newRow("short, all of it") << "Ox" << "ox";
        QTest::newRow("short, at the end") << "paradOX" << "ox";
        QTest::newRow("short, two of them") << "a fox in a box by" << "ox by";
        QTest::newRow("short, with a sign") << "C++ or not" << "c+";
        QTest::newRow("short, not a letter of the first plane")
            << QStringLiteral("see 👍🏽 there") << QStringLiteral("👍🏽");
        QTest::newRow("one letter") << "Solve for x" << "x";
        QTest::newRow("marks on marks") << QStringLiteral("tiếng Việt") << "tieng viet";
        QTest::newRow("marks of their own") << QStringLiteral("tie\u0302\u0301ng") << QStringLiteral("tiếng");
        QTest::newRow("marks within letters") << QStringLiteral("tiếng") << QStringLiteral("tie\u0302\u0301ng");
        QTest::newRow("part of a word, marks of their own")
            << QStringLiteral("xxtie\u0302\u0301ngxx") << QStringLiteral("tiếng");
        QTest::newRow("part of a word, marks within letters")
            << QStringLiteral("xxtiếngxx") << QStringLiteral("tie\u0302\u0301ng");
        QTest::newRow("apostrophes and dashes of other kinds")
            << QStringLiteral("Don’t co‑operate") << "don't co-operate";
        QTest::newRow("ends of sentences") << "so it goes" << "so, it goes!";
    }

    void findsInEveryScript()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        add("a", "something else entirely 其他 другое");
        add("b", text);
        const std::vector<SearchMatch> matches = find(query);
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].conversationId, "b");
        QCOMPARE(matches[0].title, "Title of b");
        QCOMPARE(matches[0].messageId, 2);
    }

    void findsNothingWithoutAnError_data()
    {
        QTest::addColumn<QString>("query");
        for (const char* query : {"", " ", "absent", "\"", "*", "--", "AND", "(", "NEAR(a b)", "text:word", "^a", "{a}",
                                  "a\\", "quick absent", "\"brown quick\"", "ick bro"})
            QTest::newRow(query) << QString(query);
    }

    void findsNothingWithoutAnError()
    {
        QFETCH(QString, query);
        add("x", "the quick brown fox");
        QVERIFY(find(query).empty() || query == "ick bro");
    }

    void signsAreAsGoodAsLetters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("C++") << "C++" << QStringList{"a", "b"};
        QTest::newRow("c++, is it") << "c++," << QStringList{"a", "b"};
        QTest::newRow("C#") << "c#" << QStringList{"c"};
        QTest::newRow(".NET") << ".net" << QStringList{"c"};
        QTest::newRow("a.net") << "a.net" << QStringList();
        QTest::newRow("letters alone") << "c" << QStringList{"a", "b", "c", "d"};
        QTest::newRow("among others") << "really C++" << QStringList{"b"};
    }

    void signsAreAsGoodAsLetters()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, found);
        add("a", "written in C++ or so");
        add("b", "Really? C++20.");
        add("c", "a C# on .NET");
        add("d", "vitamin C, a net");
        QStringList there;
        for (const SearchMatch& match : find(query))
            there << match.conversationId;
        there.sort();
        there.removeDuplicates(); // a title may have it as well
        QCOMPARE(there, found);
    }

    // However far back they are, and without going through all messages.
    void twoLettersAreFoundAmongMany()
    {
        add("a", "an aQxb of a word");
        add("b", "it ends so: qx");
        add("c", "qx, but it is being written", MessageState::Streaming);
        add("d", "an aqxd of a word that is deleted");
        m_store->remove("d");
        const Result<void> filled =
            m_database
                ->run([](SqliteConnection& c) {
                    return c.execute("WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n LIMIT 12000)"
                                     " INSERT INTO message (id, conversation_id, role, state, text, created_at)"
                                     " SELECT i, 'a', 'user', 'complete', 'filler number ' || i, 0 FROM n");
                })
                .result();
        QVERIFY(filled);
        QSet<QString> found;
        for (const SearchMatch& match : find("qx"))
            found << match.conversationId;
        QCOMPARE(found, (QSet<QString>{"a", "b"}));
        QCOMPARE(find("qx word").size(), 1);
        QVERIFY(find("qz").empty());
        QVERIFY(find("zq er").empty());
        QCOMPARE(find("er").size(), 50);
        const QStringList plan = [&] {
            return m_database
                ->run([](SqliteConnection& c) {
                    return c.readAll(
                        "EXPLAIN QUERY PLAN SELECT id FROM message WHERE state <> 'streaming'"
                        " AND substr(text, -2) = ?1 ORDER BY id DESC LIMIT ?2",
                        [](const SqliteStatement& row) { return row.text(3); }, QString("qx"), 5);
                })
                .result()
                .transform([](const std::vector<QString>& rows) { return QStringList(rows.begin(), rows.end()); })
                .value();
        }();
        QVERIFY2(plan.join(' ').contains("message_end"), qPrintable(plan.join(' ')));
    }

    void wholeWordsComeBeforeParts()
    {
        add("a", "cat");
        add("b", "concatenate");
        add("c", "cat cat cat");
        add("d", "a much longer text about many other things, in which a cat is named but once among all the words");
        QStringList order;
        for (const SearchMatch& match : find("cat"))
            order << match.conversationId;
        QCOMPARE(order, (QStringList{"c", "a", "d", "b"}));
    }

    void titlesAreFound()
    {
        add("a", "nothing");
        m_store->rename("a", QStringLiteral("Größe der Äpfel"));
        const std::vector<SearchMatch> matches = find(QStringLiteral("äpfel"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches[0].messageId, 0);
        QCOMPARE(matches[0].snippet, QStringLiteral("Größe der Äpfel"));
        QCOMPARE(matches[0].marks, (std::vector<std::pair<int, int>>{{10, 5}}));
    }

    void showsWhereTheWordsStand()
    {
        add("a", QString("filler ").repeated(100) + "needle\nin the haystack, Needle again " +
                     QString("filler ").repeated(100));
        const SearchMatch match = find("needle").at(0);
        QVERIFY(match.snippet.size() < 200);
        QVERIFY(match.snippet.startsWith(u'…') && match.snippet.endsWith(u'…'));
        QVERIFY(!match.snippet.contains('\n'));
        QCOMPARE(match.marks.size(), 2);
        for (const auto& [begin, length] : match.marks)
            QCOMPARE(match.snippet.sliced(begin, length).toLower(), "needle");
    }

    void marksAreAsLongAsWhatStandsThere()
    {
        add("a", QStringLiteral("Maßband, MASSBAND und Maßbänder"));
        const SearchMatch match = find("massband").at(0);
        QCOMPARE(match.marks, (std::vector<std::pair<int, int>>{{0, 7}, {9, 8}, {22, 7}}));
    }

    void marksAreOnMarkedLetters()
    {
        add("a", QStringLiteral("tiếng và tie\u0302\u0301ng"));
        for (const QString& query : {QStringLiteral("tieng"), QStringLiteral("tiếng"), QStringLiteral("tiê\u0301ng")})
            QCOMPARE(find(query).at(0).marks, (std::vector<std::pair<int, int>>{{0, 5}, {9, 7}}));
        m_store->rename("a", QStringLiteral("Về tie\u0302\u0301"));
        QCOMPARE(find("tie").at(0).marks, (std::vector<std::pair<int, int>>{{3, 5}}));
    }

    void deletedOnesAreNotFound()
    {
        add("a", "secret");
        m_store->remove("a");
        QVERIFY(find("secret").empty() && find("Title").empty());
        m_store->restore("a");
        QCOMPARE(find("secret").size(), 1);
    }

    // The indexes follow every way in which a message changes.
    void theIndexesStayTrue()
    {
        MessageRecord answer = add("a", "first words", MessageState::Streaming);
        QVERIFY(snippets("words").isEmpty()); // not while it is written
        answer.text = "second words";
        m_store->saveMessage(answer);
        checkIndexes();
        answer.state = MessageState::Complete;
        m_store->saveMessage(answer);
        QCOMPARE(snippets("words"), QStringList{"second words"});
        QVERIFY(snippets("first").isEmpty());
        checkIndexes();
        answer.text = "third";
        m_store->saveMessage(answer);
        m_store->saveMessage(answer); // nothing changed
        QVERIFY(snippets("second").isEmpty());
        QCOMPARE(snippets("third"), QStringList{"third"});
        checkIndexes();
        answer.state = MessageState::Streaming; // written again
        m_store->saveMessage(answer);
        QVERIFY(snippets("third").isEmpty());
        checkIndexes();
        add("b", "goes for good");
        QCOMPARE(integer("SELECT count(*) FROM message"), 2);
        m_database->run([](SqliteConnection& c) { return c.execute("DELETE FROM conversation"); }).waitForFinished();
        QVERIFY(snippets("good").isEmpty());
        QCOMPARE(integer("SELECT count(*) FROM message"), 0);
        checkIndexes();
    }

    void aRepairedDatabaseIsSearched()
    {
        add("a", "survives the repair");
        QVERIFY(m_database->close());
        QVERIFY(repairDatabase(file()));
        m_store.reset();
        m_database = std::make_unique<Database>(file());
        m_store = std::make_unique<ConversationStore>(*m_database);
        QCOMPARE(snippets("survives"), QStringList{"survives the repair"});
        checkIndexes();
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
