// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-gallery [--language L] FOLDER [SCENE...]: pictures of the window in each of its states, light and dark, in
// four sizes.

#include "app/settings.h"
#include "tests/ui/gallery/palettes.h"
#include "tests/ui/gallery/scenes.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace alcove;

namespace {

constexpr QSize sizes[] = {{560, 640}, {800, 600}, {1280, 800}, {2560, 1440}};

bool show(const Scene& scene, const QString& scheme, const QString& language, const QDir& folder)
{
    const QTemporaryDir data;
    Settings(data.filePath("settings.ini")).setLanguage(language);
    WindowFixture app(data.path());
    app.resize({1280, 800});
    QTest::qWait(50);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
    scene.prepare(app);
    bool saved = true;
    for (const QSize size : sizes) {
        app.resize(size);
        QTest::qWait(300);
        const QString name =
            QStringLiteral("%1-%2-%3x%4.png").arg(scene.name, scheme).arg(size.width()).arg(size.height());
        saved = app.window().grabWindow().save(folder.filePath(name)) && saved;
    }
    return saved;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication gui(argc, argv);
    QStringList arguments = QGuiApplication::arguments().sliced(1);
    QString language = "en";
    if (arguments.size() > 1 && arguments[0] == "--language") {
        language = arguments[1];
        arguments.remove(0, 2);
    }
    if (arguments.isEmpty() || arguments[0].startsWith('-') || !QDir().mkpath(arguments[0])) {
        std::fputs("usage: alcove-gallery [--language L] FOLDER [SCENE...]\n", stderr);
        return 2;
    }
    const QStringList chosen = arguments.sliced(1);
    bool saved = true;
    for (const auto& [scheme, palette] : {std::pair{"light", lightPalette()}, std::pair{"dark", darkPalette()}}) {
        QGuiApplication::setPalette(palette);
        for (const Scene& scene : scenes()) {
            if (chosen.isEmpty() || chosen.contains(scene.name))
                saved = show(scene, scheme, language, arguments[0]) && saved;
        }
    }
    return saved ? 0 : 1;
}
