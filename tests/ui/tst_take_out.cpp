// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations that other programs get from the real window: dragged out of the list, or copied as files.

#include "app/chat/take_out.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QDrag>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>

using namespace alcove;

class TestTakeOut : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draggedOutItIsAFile();
    void inTheFormThatWasExportedLast();
    void severalAreSeveralFiles();
    void anArchivedOneToo();
    void withinTheListItStaysHere();
    void letGoItIsForgotten();
    void overTheQuestionItIsAttached();
    void copiedAsAFileByKeys();
    void copiedByCommand();
    void whyItFailed();
    void aLongConversationHoldsNothingUp();

private:
    // What was given to the system.
    struct Offer {
        QStringList formats;
        QStringList files;
        QString text;
        QSize picture;
    };

    TakeOut& takeOut() { return *app->transfer().takeOut(); }
    void talk(const QString& question, const QString& answer)
    {
        QTest::qWait(2); // the list's order is of milliseconds
        chat().newConversation();
        QVERIFY(app->ask(question));
        app->engine().answer(answer);
        QTRY_VERIFY(!chat().generating());
    }
    static Offer offerOf(const QMimeData& data)
    {
        Offer offer{.formats = data.formats(), .text = data.text()};
        for (const QUrl& url : data.urls())
            offer.files << url.toLocalFile();
        return offer;
    }
    static const QMimeData* copied() { return QGuiApplication::clipboard()->mimeData(); }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QQuickItem* row(const QString& title) // of the list
    {
        QQuickItem* found = nullptr;
        const auto look = [&] {
            for (QQuickItem* list : app->window().findChildren<QQuickItem*>()) {
                if (!list->inherits("QQuickListView") || !list->property("shelf").isValid())
                    continue;
                for (QQuickItem* item : list->property("contentItem").value<QQuickItem*>()->childItems()) {
                    if (item->isVisible() && item->property("title") == title && item->property("menuOpen").isValid())
                        found = item;
                }
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look))
            qFatal("%s is not in the list", qPrintable(title));
        return found;
    }
    QPoint placeOf(const QString& title) { return app->restingCentre(row(title)); }
    void move(QPoint from, QPoint to)
    {
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(&app->window(), from + (to - from) * step / 10, 5);
    }
    // Drags it over the chat; what the system got is in m_offers then.
    void dragOut(const QString& title)
    {
        const qsizetype before = m_offers.size();
        const QPoint from = placeOf(title);
        const QPoint to(700, 200);
        QTest::mousePress(&app->window(), Qt::LeftButton, Qt::NoModifier, from);
        move(from, to);
        QVERIFY(QTest::qWaitFor([&] { return m_offers.size() > before; }));
        QTest::mouseRelease(&app->window(), Qt::LeftButton, Qt::NoModifier, to);
    }

    QList<Offer> m_offers;
};

void TestTakeOut::init()
{
    begin();
    talk("What is a fox?", "A *small* animal.");
    talk("What is an owl?", "A bird.");
    m_offers.clear();
    // The system of the tests ends a drag at once; what it was given is there until the next event.
    connect(&takeOut(), &TakeOut::changed, this, [this] {
        if (const auto* drag = takeOut().findChild<QDrag*>(); drag && !takeOut().dragging() && !takeOut().ready()) {
            m_offers << offerOf(*drag->mimeData());
            m_offers.last().picture = drag->pixmap().size();
        }
    });
}

void TestTakeOut::cleanup()
{
    end();
}

void TestTakeOut::draggedOutItIsAFile()
{
    dragOut("What is a fox?");
    QCOMPARE(m_offers.size(), 1);
    const Offer offer = m_offers.front();
    QCOMPARE(offer.formats, QStringList({"text/uri-list", "text/plain", "text/markdown"}));
    QCOMPARE(offer.files.size(), 1);
    const QString day = QDateTime::currentDateTimeUtc().toString("yyyy-MM-dd");
    QCOMPARE(QFileInfo(offer.files[0]).fileName(), day + " What is a fox.md");
    const QByteArray content = contentOf(offer.files[0]);
    QVERIFY2(content.contains("## You") && content.contains("A *small* animal."), content);
    QCOMPARE(offer.text, QString::fromUtf8(content));
    QVERIFY(offer.picture.width() > 50 && offer.picture.height() > 15);
    QCOMPARE(chat().currentTitle(), "What is an owl?"); // it was no click
    // Who takes it may read it late: it stays until the end, and goes then.
    dragOut("What is an owl?");
    QCOMPARE(m_offers.size(), 2);
    QVERIFY(QFile::exists(offer.files[0]) && QFile::exists(m_offers[1].files[0]));
    const QString gone = offer.files[0];
    app.reset();
    QVERIFY(!QFile::exists(gone));
}

void TestTakeOut::inTheFormThatWasExportedLast()
{
    Exporter& exporter = *app->transfer().exporter();
    exporter.setProperty("format", "html");
    exporter.setProperty("pattern", "{title} ({messages})");
    dragOut("What is an owl?");
    QCOMPARE(QFileInfo(m_offers.front().files[0]).fileName(), "What is an owl (2).html");
    QVERIFY(contentOf(m_offers.front().files[0]).startsWith("<!DOCTYPE html>"));
    QVERIFY(m_offers.front().text.contains("## You")); // text is Markdown, whatever the file is
}

void TestTakeOut::severalAreSeveralFiles()
{
    talk("What is a cat?", "An animal as well.");
    chat().sidebar()->choose(chat().sidebar()->rowOf(chat().conversations()->idAt(0)), true);
    chat().sidebar()->choose(chat().sidebar()->rowOf(chat().conversations()->idAt(2)), true);
    dragOut("What is a fox?");
    QCOMPARE(m_offers.front().files.size(), 2);
    QVERIFY(m_offers.front().text.contains("An animal as well.") && m_offers.front().text.contains("small"));
    m_offers.clear();
    dragOut("What is an owl?"); // which is none of them
    QCOMPARE(m_offers.front().files.size(), 1);
}

void TestTakeOut::anArchivedOneToo()
{
    const QString owl = chat().conversations()->idAt(0);
    chat().moveToFolder({owl}, chat().folders()->add("Birds"));
    chat().setArchived(owl, true);
    app->click(app->awaited("Show the archive"));
    dragOut("What is an owl?");
    QVERIFY(contentOf(m_offers.front().files[0]).contains("A bird."));
    QVERIFY(!chat().folderOf(owl).isEmpty());
}

void TestTakeOut::withinTheListItStaysHere()
{
    const QString work = chat().folders()->add("Work");
    const QPoint from = placeOf("What is a fox?");
    const QPoint to = placeOf("Work");
    QSignalSpy changes(&takeOut(), &TakeOut::changed);
    QTest::mousePress(&app->window(), Qt::LeftButton, Qt::NoModifier, from);
    move(from, to);
    QTest::mouseRelease(&app->window(), Qt::LeftButton, Qt::NoModifier, to);
    QTRY_COMPARE(chat().folderOf(chat().conversations()->idAt(1)), work);
    QCOMPARE(changes.count(), 0); // not even a file was made
}

void TestTakeOut::letGoItIsForgotten()
{
    const QPoint from = placeOf("What is a fox?");
    QTest::mousePress(&app->window(), Qt::LeftButton, Qt::NoModifier, from);
    move(from, {700, 200});
    move({700, 200}, from + QPoint(0, 10)); // and back, before or after the system has it
    QTest::mouseRelease(&app->window(), Qt::LeftButton, Qt::NoModifier, from + QPoint(0, 10));
    QTRY_VERIFY(!takeOut().ready() && !takeOut().dragging());
    takeOut().prepare({chat().currentId()});
    takeOut().forget();
    QTest::qWait(100); // the file would be there
    QVERIFY(!takeOut().ready());
    QCOMPARE(chat().conversations()->count(), 2);
    app->click(row("What is a fox?")); // the list works as before
    QTRY_COMPARE(chat().currentTitle(), "What is a fox?");
}

void TestTakeOut::overTheQuestionItIsAttached()
{
    const auto dropAt = [&](QPoint place, const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(700, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &move);
        QDropEvent event(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app->window(), &event);
    };
    const QString json = folder->filePath("talk.json");
    QFile file(json);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"alcove-conversations\",\"version\":1,\"conversations\":[]}");
    file.close();
    const QString markdown = folder->filePath("talk.md");
    QVERIFY(QFile::copy(json, markdown));
    const QPoint question = app->restingCentre(app->composer());
    bool dropped = false;
    connect(&takeOut(), &TakeOut::changed, this, [&] {
        if (takeOut().dragging() && !std::exchange(dropped, true)) {
            dropAt(question, json); // which nobody reads
            dropAt({700, 200}, markdown);
            dropAt(question, markdown);
        }
    });
    dragOut("What is a fox?");
    QVERIFY(dropped);
    QTRY_COMPARE(chat().attachments()->count(), 1);
    QVERIFY(app->transfer().page().isEmpty()); // what is here is not imported
}

void TestTakeOut::copiedAsAFileByKeys()
{
    QGuiApplication::clipboard()->clear();
    app->press(Qt::Key_B, Qt::ControlModifier); // folds
    app->press(Qt::Key_B, Qt::ControlModifier); // and opens with the list in focus, on the chat that is shown
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Copy as file"));
    QTRY_VERIFY(copied() && copied()->hasUrls());
    const QMimeData& data = *copied();
    const Offer offer = offerOf(data);
    QVERIFY(contentOf(offer.files[0]).contains("A bird."));
    QVERIFY(offer.text.contains("A bird."));
    QCOMPARE(data.data("x-special/gnome-copied-files"), "copy\n" + QUrl::fromLocalFile(offer.files[0]).toEncoded());
    QVERIFY(!takeOut().copying());
}

void TestTakeOut::copiedByCommand()
{
    QGuiApplication::clipboard()->clear();
    app->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(app->awaited("Search conversations, messages and commands")->hasActiveFocus());
    app->type("as a file");
    QTRY_VERIFY(app->named("Copy this conversation as a file"));
    app->press(Qt::Key_Return);
    QTRY_VERIFY(copied() && copied()->hasUrls());
}

void TestTakeOut::whyItFailed()
{
    QGuiApplication::clipboard()->clear();
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc");
    takeOut().copy({chat().currentId()});
    qputenv("TMPDIR", before.isEmpty() ? QByteArray("/tmp") : before);
    QTRY_COMPARE(chat().error()["message"].toString(), "The file can't be made.");
    QVERIFY(!takeOut().copying());
    takeOut().copy({chat().currentId()});
    QTRY_VERIFY(copied() && copied()->hasUrls());
}

void TestTakeOut::aLongConversationHoldsNothingUp()
{
    end();
    folder = std::make_unique<QTemporaryDir>();
    const QDateTime time = QDateTime::currentDateTimeUtc();
    ConversationTree tree{.id = "6f1c0c0e-0000-4000-8000-000000000001",
                          .title = "Long",
                          .created = time,
                          .updated = time,
                          .currentLeaf = 1200};
    for (int id = 1; id <= 1200; ++id) {
        tree.messages.push_back({.id = id,
                                 .parentId = id - 1,
                                 .role = id % 2 == 0 ? MessageRole::Assistant : MessageRole::User,
                                 .text = "**Some** words, and `code`.\n\n```cpp\nint main();\n```",
                                 .created = time});
    }
    {
        SqliteConnection connection = openDatabaseForWriting(folder->filePath("alcove.db")).value();
        QVERIFY(insertTree(connection, tree));
    }
    app = std::make_unique<WindowFixture>(folder->path());
    app->resize({1000, 700});
    app->transfer().exporter()->setProperty("format", "odt");
    QTRY_COMPARE(chat().conversations()->count(), 1);

    qint64 longest = 0;
    QElapsedTimer since;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    QElapsedTimer whole;
    whole.start();
    since.start();
    tick.start(5);
    takeOut().prepare({tree.id});
    QVERIFY(QTest::qWaitFor([&] { return takeOut().ready(); }, 120'000));
    const qint64 all = whole.elapsed();
    QVERIFY2(all > 200 && longest < all / 2, qPrintable(QString("%1 of %2 ms").arg(longest).arg(all)));
    // Who does not wait for it gets nothing, and it is given up.
    takeOut().copy({tree.id});
    QVERIFY(takeOut().copying());
    takeOut().stopCopying();
    QVERIFY(!takeOut().copying());
}

QTEST_MAIN(TestTakeOut)
#include "tst_take_out.moc"
