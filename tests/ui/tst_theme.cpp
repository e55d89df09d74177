// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/palettes.h"
#include "tests/ui/window_fixture.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace alcove;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void everyColourReads_data();
    void everyColourReads();
    void schemeFollowsThePalette();
};

namespace {

// WCAG 2.2, independent of what Theme itself computes.
double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette withAccent(QPalette palette, const char* colour)
{
    palette.setColor(QPalette::Accent, QColor(colour));
    return palette;
}

} // namespace

void TestTheme::everyColourReads_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("the system's default") << QPalette();
    QTest::newRow("yellow on white") << withAccent(lightPalette(), "#ffe14d");
    QTest::newRow("navy on black") << withAccent(darkPalette(), "#10205a");
    QTest::newRow("accent as the background") << withAccent(lightPalette(), "#ffffff");
    QPalette grey(QColor("#8a8a8a"), QColor("#808080"));
    grey.setColor(QPalette::Base, QColor("#8a8a8a"));
    grey.setColor(QPalette::Text, QColor("#6a6a6a"));
    QTest::newRow("grey on grey") << grey;
}

void TestTheme::everyColourReads()
{
    QFETCH(QPalette, palette);
    QGuiApplication::setPalette(palette);
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    const QObject* theme = app.singleton("Theme");
    QVERIFY(theme);
    const auto colour = [&](const char* role) { return theme->property(role).value<QColor>(); };
    for (const char* background : {"surface", "raised"}) {
        for (const char* role : {"text", "muted", "accent", "danger"}) {
            const double ratio = contrast(colour(role), colour(background));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 %2 on %3 %4: %5")
                                                  .arg(role, colour(role).name(), background, colour(background).name())
                                                  .arg(ratio)));
        }
    }
    // The word or icon on the button of the one next action.
    QVERIFY(contrast(colour("surface"), colour("accent")) >= 4.5);
}

void TestTheme::schemeFollowsThePalette()
{
    const QTemporaryDir folder;
    QGuiApplication::setPalette(lightPalette());
    WindowFixture app(folder.path());
    const QObject* theme = app.singleton("Theme");
    QVERIFY(!theme->property("dark").toBool());
    QCOMPARE(app.window().color(), QColor(Qt::white));
    QGuiApplication::setPalette(darkPalette()); // while the window is open
    QTRY_VERIFY(theme->property("dark").toBool());
    QTRY_COMPARE(app.window().color(), darkPalette().color(QPalette::Base));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
