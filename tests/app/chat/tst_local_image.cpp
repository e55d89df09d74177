// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/local_image.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace alcove;

class TestLocalImage : public QObject {
    Q_OBJECT

    static QByteArray picture(const char* format, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }
    static QString inText(const QString& kind, const QByteArray& bytes)
    {
        return "data:image/" + kind + ";base64," + QString::fromLatin1(bytes.toBase64());
    }

private slots:
    void picturesAreRead()
    {
        for (const char* kind : {"png", "jpeg", "bmp"}) {
            const Result<QImage> image = readLocalImage(inText(kind, picture(kind, {30, 20})));
            QVERIFY2(image, kind);
            QCOMPARE(image->size(), QSize(30, 20));
            QVERIFY(QColor(image->pixel(5, 5)).red() > 240);
        }
        QCOMPARE(readLocalImage(inText("png", picture("png", {4000, 10})), 1000)->size(), QSize(1000, 2));
    }

    void filesAreRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a b.png");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture("png", {7, 8}));
        file.close();
        const QString address = localImageAddress(path);
        QCOMPARE(address, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
        QCOMPARE(readLocalImage(address)->size(), QSize(7, 8));
        QVERIFY(!readLocalImage(localImageAddress(folder.filePath("absent.png"))));
        QVERIFY(!readLocalImage(localImageAddress(folder.path() + "/")));
        const QString pipe = folder.filePath("pipe.png");
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(!readLocalImage(localImageAddress(pipe))); // nobody writes: it would wait for ever
    }

    void whatIsNoPictureIsNone()
    {
        QVERIFY(!readLocalImage("data:image/png;base64,"));
        QVERIFY(!readLocalImage(inText("png", "no picture at all")));
        QVERIFY(!readLocalImage(inText("png", picture("png", {30, 20}).first(40))));
        // Lines under the name of pixels, with a file of this computer in them.
        QVERIFY(!readLocalImage(inText("png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image "
                                              "href='file:///etc/hostname'/></svg>")));
        // A header of a gigapixel.
        QByteArray huge = picture("bmp", {4, 4});
        for (const qsizetype at : {18, 22})
            huge[at + 1] = huge[at + 2] = '\xff';
        QVERIFY(!readLocalImage(inText("bmp", huge)));
    }
};

QTEST_MAIN(TestLocalImage)
#include "tst_local_image.moc"
