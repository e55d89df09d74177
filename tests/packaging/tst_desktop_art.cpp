// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The icon in the sizes that desktops show, and the type that file managers give to a model.

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeDatabase>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

constexpr char id[] = ALCOVE_DESKTOP_FILES "/org.alcove.Alcove";

// WCAG's contrast of two colours, 1 to 21.
double contrast(QColor one, QColor other)
{
    const auto luminance = [](QColor colour) {
        const auto linear = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestDesktopArt : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // The folders of types are looked for when the first one is asked.
        QVERIFY(m_data.isValid() && QDir(m_data.path()).mkpath("mime/packages"));
        QVERIFY(QFile::copy(QString(id) + ".xml", m_data.filePath("mime/packages/org.alcove.Alcove.xml")));
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
    }

    void theIconIsReadable_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
            QTest::addRow("%d px", size) << size;
    }

    void theIconIsReadable()
    {
        QFETCH(int, size);
        QSvgRenderer renderer(QString(id) + ".svg");
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(64, 64));
        QImage picture(size, size, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        const auto at = [&](double x, double y) { return picture.pixelColor(int(x * size), int(y * size)); };

        QCOMPARE(at(0, 0).alpha(), 0); // a rounded shape, whatever lies below it
        QCOMPARE(at(0.999, 0.999).alpha(), 0);
        const QColor wall = at(0.13, 0.5);
        const QColor niche = at(0.5, 0.30);
        const QColor bubble = at(0.56, 0.47);
        QCOMPARE(wall.alpha(), 255);
        QVERIFY2(contrast(niche, wall) >= 3, qPrintable(niche.name() + " " + wall.name()));
        QVERIFY2(contrast(niche, bubble) >= 3, qPrintable(niche.name() + " " + bubble.name()));
        QVERIFY(contrast(wall, Qt::white) >= 3);          // on a light desktop the wall shows
        QVERIFY(contrast(niche, QColor("#1c1d20")) >= 3); // on a dark one the niche
        QVERIFY(contrast(wall, QColor("#1c1d20")) >= 2);  // and the wall round it
    }

    void aModelIsKnownByItsFirstBytesAndItsEnding()
    {
        const QMimeDatabase types;
        QFile model(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
        QVERIFY(model.open(QIODevice::ReadOnly));
        const QMimeType type = types.mimeTypeForData(&model);
        QCOMPARE(type.name(), "application/x-gguf");
        QCOMPARE(type.preferredSuffix(), "gguf");
        QVERIFY2(type.comment().contains("GGUF"), qPrintable(type.comment()));
        QCOMPARE(types.mimeTypeForFile("/models/a.gguf", QMimeDatabase::MatchExtension).name(), "application/x-gguf");
        QVERIFY(types.mimeTypeForFile("/exports/a.json", QMimeDatabase::MatchExtension).name() != "application/x-gguf");
    }

private:
    QTemporaryDir m_data;
};

QTEST_MAIN(TestDesktopArt)
#include "tst_desktop_art.moc"
