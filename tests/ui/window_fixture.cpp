// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QtQuickTest/quicktest.h>

#include <utility>

namespace alcove {

namespace {

// The first item of this name that is one of `kind`.
QQuickItem* findNamed(QQuickItem* item, const QString& name, const char* kind = "QQuickItem")
{
    if (!item->isVisible())
        return nullptr;
    QAccessibleInterface* accessible = item->inherits(kind) ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (accessible && accessible->text(QAccessible::Name) == name)
        return item;
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = findNamed(child, name, kind))
            return found;
    }
    return nullptr;
}

// The same once it has appeared.
QQuickItem* awaitNamed(QQuickItem* item, const QString& name, const char* kind = "QQuickItem")
{
    QQuickItem* found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = findNamed(item, name, kind)) != nullptr; }))
        qFatal("%s does not appear", qPrintable(name));
    return found;
}

} // namespace

WindowFixture::WindowFixture(const QString& dataFolder, bool scripted)
{
    // Code compiled in advance is shared by all QML engines of a process, and in Qt 6.8 the types that its “as” looks
    // for are those of the first one. The application has one engine; a test program has one a window.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    std::function<std::unique_ptr<ChatEngine>()> makeEngine;
    if (scripted) {
        makeEngine = [this] {
            auto engine = std::make_unique<ScriptedEngine>();
            m_scripted.push_back(engine.get());
            return engine;
        };
    }
    // The real engine runs the shaders, also where the processor would be chosen.
    const QString device = scripted ? "auto" : "vulkan";
    m_application =
        std::make_unique<Application>(ApplicationOptions{.dataFolder = dataFolder, .device = device}, makeEngine);
    m_qml = std::make_unique<QQmlApplicationEngine>();
    m_application->install(*m_qml);
    m_qml->loadFromModule("Alcove", "Main");
    if (m_qml->rootObjects().isEmpty())
        qFatal("The window could not be made");
    m_window = qobject_cast<QQuickWindow*>(m_qml->rootObjects().constFirst());
    if (!QTest::qWaitForWindowActive(m_window))
        qFatal("The window does not become active");
}

WindowFixture::~WindowFixture()
{
    m_window->close();
    m_qml.reset();
    m_application.reset();
}

QObject* WindowFixture::singleton(const char* type)
{
    return m_qml->singletonInstance<QObject*>("Alcove", type);
}

void WindowFixture::resize(QSize size)
{
    m_window->resize(size);
    if (!QTest::qWaitFor([&] { return m_window->contentItem()->size() == QSizeF(size); }))
        qFatal("The window does not take its size");
}

void WindowFixture::openScriptedModel(const QString& name, const ThinkingSupport& thinking)
{
    chat().openModel(QUrl::fromLocalFile("/models/" + name + ".gguf"));
    engine().finishLoading(thinking);
}

bool WindowFixture::ask(const QString& question)
{
    const int before = engine().requests();
    chat().send(question);
    return QTest::qWaitFor([&] { return engine().requests() > before; });
}

QQuickItem* WindowFixture::named(const QString& accessibleName)
{
    return findNamed(m_window->contentItem(), accessibleName);
}

QQuickItem* WindowFixture::awaited(const QString& accessibleName)
{
    return awaitNamed(m_window->contentItem(), accessibleName);
}

QQuickItem* WindowFixture::field(const QString& accessibleName)
{
    return awaitNamed(m_window->contentItem(), accessibleName, "QQuickTextInput");
}

QQuickItem* WindowFixture::composer()
{
    return named(QCoreApplication::translate("Composer", "Your question"));
}

void WindowFixture::click(QQuickItem* item)
{
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, restingCentre(item));
}

QPoint WindowFixture::restingCentre(QQuickItem* item)
{
    // What has just appeared is not laid out before the next frame, and may slide into its place from frame to frame.
    QPointF centre;
    const auto rests = [&] {
        QSignalSpy frame(m_window, &QQuickWindow::frameSwapped);
        m_window->update();
        frame.wait();
        const QPointF before = std::exchange(centre, item->mapToScene(QPointF(item->width() / 2, item->height() / 2)));
        return centre == before && item->width() > 0;
    };
    if (!QQuickTest::qWaitForPolish(m_window) || !QTest::qWaitFor(rests))
        qFatal("The item does not come to rest");
    return centre.toPoint();
}

void WindowFixture::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
}

} // namespace alcove
