// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Real files of every kind that somebody may attach.

#include "app/attachments/file_reading.h"

#include "app/attachments/text_decoding.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace alcove;

namespace {

const QString letters = QString::fromUtf8("Größe: 4 “Zoll” 🙂\nzwei\n");

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

class TestFileReading : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::atomic<bool> m_cancel = false;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s can't be written", qPrintable(name));
        return file.fileName();
    }

    Result<Attachment> read(const QString& path)
    {
        m_cancel = false;
        return readAttachment(path, m_cancel);
    }

    // What is said of a file that can't be attached; it names the file.
    QString refusal(const QString& path)
    {
        const Result<Attachment> attachment = read(path);
        if (attachment)
            return "it was read";
        const QString message = QString::fromStdString(attachment.error().message);
        return message.contains(QFileInfo(path).fileName()) ? message : "no name: " + message;
    }

    QString writePdf(const QString& name, const QStringList& pages)
    {
        QPdfWriter writer(m_folder.filePath(name));
        QPainter painter(&writer);
        painter.setFont(QFont("DejaVu Sans", 12));
        for (const QString& page : pages) {
            if (&page != &pages.front())
                writer.newPage();
            painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::TextWordWrap, page);
        }
        return m_folder.filePath(name);
    }

private slots:
    void textInEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << letters.toUtf8() << letters;
        QTest::newRow("UTF-8 with a mark") << encoded(letters, QStringConverter::Utf8) << letters;
        QTest::newRow("UTF-16LE") << encoded(letters, QStringConverter::Utf16LE) << letters;
        QTest::newRow("UTF-16BE") << encoded(letters, QStringConverter::Utf16BE) << letters;
        QTest::newRow("UTF-32LE") << encoded(letters, QStringConverter::Utf32LE) << letters;
        QTest::newRow("Latin 1") << QByteArray("Gr\xf6\xdf"
                                               "e\n")
                                 << QString::fromUtf8("Größe\n");
        QTest::newRow("Windows") << QByteArray("\x93Zoll\x94 \x80\n") << QString::fromUtf8("“Zoll” €\n");
        QTest::newRow("ends of lines") << QByteArray("a\r\nb\rc\n") << "a\nb\nc\n";
        QTest::newRow("a coloured log") << QByteArray("\x1b[31mred\x1b[0m\n") << "\x1b[31mred\x1b[0m\n";
    }

    void textInEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const Result<Attachment> attachment = read(write("notes.txt", bytes));
        QVERIFY2(attachment, attachment ? "" : attachment.error().message.c_str());
        QCOMPARE(attachment->text, text);
        QCOMPARE(attachment->name, "notes.txt");
        QCOMPARE(attachment->kind, AttachmentKind::Text);
        QCOMPARE(attachment->size, bytes.size());
    }

    void whatIsNoTextIsRefused()
    {
        QByteArray garbage(5000, '\0');
        QRandomGenerator random(7);
        for (char& byte : garbage)
            byte = static_cast<char>(random.bounded(256));
        QVERIFY(refusal(write("garbage.txt", garbage)).contains("no text"));
        garbage.replace('\0', '\x01'); // without the sign that is easiest to see
        QVERIFY(refusal(write("garbage.cpp", garbage)).contains("no text"));
        QVERIFY(refusal(write("zero.txt", QByteArray("text\0text", 9))).contains("no text"));
        QVERIFY(refusal(write("half.txt", QByteArray("\xff\xfe\x41\x00\x00\xd8", 6))).contains("no text"));
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        QImage(4, 4, QImage::Format_RGB32).save(&buffer, "PNG");
        QVERIFY(refusal(write("picture.png", png)).contains("picture"));
        QVERIFY(refusal(write("letter.docx", QByteArray("PK\x03\x04\0\0\x08\0", 8))).contains("document"));
        QVERIFY(refusal(write("empty.txt", {})).contains("empty"));
        QVERIFY(refusal(write("blank.txt", " \n\t\n")).contains("empty"));
    }

    void filesThatAreNoneAreRefused()
    {
        QVERIFY(refusal(m_folder.filePath("gone.txt")).contains("not there"));
        QDir(m_folder.path()).mkdir("folder");
        QVERIFY(refusal(m_folder.filePath("folder")).contains("folder"));
        const QString pipe = m_folder.filePath("pipe");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(refusal(pipe).contains("no file"));
        QVERIFY(refusal("/dev/zero").contains("no file"));
        if (::geteuid() == 0)
            return; // who may read everything
        const QString locked = write("locked.txt", "x");
        QFile::setPermissions(locked, {});
        QVERIFY(refusal(locked).contains("can't be read"));
    }

    void sizesHaveALimit()
    {
        QFile file(m_folder.filePath("huge.log"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(mostTextBytes + 1));
        QVERIFY(refusal(file.fileName()).contains("too large"));
        QFile disk(m_folder.filePath("disk.txt"));
        QVERIFY(disk.open(QIODevice::WriteOnly) && disk.resize(2'200'000'000)); // on the disk it takes nothing
        QVERIFY(refusal(disk.fileName()).contains("too large"));
        const Result<Attachment> largest = read(write("large.log", QByteArray(mostTextBytes, 'a')));
        QVERIFY(largest);
        QCOMPARE(largest->text.size(), mostTextBytes);
        // A text that says it is short and is not: the kernel's files have no size.
        QFile endless("/proc/self/maps");
        if (endless.exists())
            QVERIFY(read(endless.fileName()));
    }

#ifdef ALCOVE_TEST_PDF
    void aPdfGivesItsText()
    {
        const Result<Attachment> attachment =
            read(writePdf("report.pdf", {QString::fromUtf8("First page: Größe"), "Second page"}));
        QVERIFY2(attachment, attachment ? "" : attachment.error().message.c_str());
        QCOMPARE(attachment->kind, AttachmentKind::Pdf);
        QVERIFY2(attachment->text.contains(QString::fromUtf8("First page: Größe")), qPrintable(attachment->text));
        QVERIFY(attachment->text.indexOf("Second page") > attachment->text.indexOf("First page"));
        QVERIFY(!attachment->text.contains('\r'));
        // It is known by its content, not by its name.
        QVERIFY(QFile::copy(m_folder.filePath("report.pdf"), m_folder.filePath("report.bin")));
        QCOMPARE(read(m_folder.filePath("report.bin"))->kind, AttachmentKind::Pdf);
    }

    // The window reads on a thread of its own.
    void aPdfIsReadOnAnotherThread()
    {
        const QString path = writePdf("thread.pdf", {"On a thread"});
        Result<Attachment> attachment = fail("not run");
        const std::unique_ptr<QThread> thread(QThread::create([&] { attachment = readAttachment(path, m_cancel); }));
        thread->start();
        QVERIFY(thread->wait(30'000));
        QVERIFY(attachment && attachment->text.contains("On a thread"));
    }

    void aLockedPdfSaysSo()
    {
        QVERIFY(refusal(QStringLiteral(ALCOVE_TEST_DATA "/pdf/locked.pdf")).contains("password"));
    }

    void aDamagedPdfSaysSo()
    {
        QFile file(writePdf("whole.pdf", {"Some words"}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(refusal(write("cut.pdf", whole.first(40))).contains("damaged"));
        QVERIFY(refusal(write("junk.pdf", "%PDF-1.7\n" + QByteArray(3000, 'x'))).contains("damaged"));
        // Cut and scratched everywhere: it may be read or refused, but it is never the end of the program.
        QRandomGenerator random(11);
        for (int attempt = 0; attempt < 60; ++attempt) {
            QByteArray scratched = whole.first(random.bounded(10, int(whole.size())));
            for (int i = 0; i < 20; ++i)
                scratched[random.bounded(9, int(scratched.size()))] = static_cast<char>(random.bounded(256));
            (void)read(write("scratched.pdf", scratched));
        }
    }

    void aScannedPdfSaysSo()
    {
        QPdfWriter writer(m_folder.filePath("scan.pdf"));
        QPainter painter(&writer);
        QImage page(200, 300, QImage::Format_RGB32);
        page.fill(Qt::darkGray);
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), page);
        painter.end();
        QVERIFY(refusal(m_folder.filePath("scan.pdf")).contains("only pictures"));
    }

    void readingCanBeGivenUp()
    {
        m_cancel = true;
        const Result<Attachment> attachment = readAttachment(writePdf("long.pdf", {"one", "two"}), m_cancel);
        QVERIFY(!attachment && attachment.error().message.empty());
    }
#else
    void aPdfIsRefusedWithASentence() { QVERIFY(refusal(writePdf("a.pdf", {"x"})).contains("QtPdf")); }
#endif
};

QTEST_MAIN(TestFileReading)
#include "tst_file_reading.moc"
