// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a screen reader and the Tab key find in the window, in each state that the gallery shows: everything that takes
// the focus has a name, a role and its states, is reached by Tab once and in the order of reading.

#include "tests/ui/gallery/scenes.h"
#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace alcove;

namespace {

QAccessibleInterface* accessible(QObject* object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QString nameOf(QObject* object)
{
    QAccessibleInterface* found = accessible(object);
    return found ? found->text(QAccessible::Name) : QString();
}

QString described(QQuickItem* item)
{
    const QRectF place = item->mapRectToScene(item->boundingRect());
    return QStringLiteral("%1 \"%2\" at %3,%4")
        .arg(item->metaObject()->className(), nameOf(item))
        .arg(qRound(place.x()))
        .arg(qRound(place.y()));
}

using Items = std::vector<QPointer<QQuickItem>>; // a list may take rows away while Tab goes through it

// What Tab may stop at, below `item`.
void collectStops(QQuickItem* item, Items& stops)
{
    if (!item->isVisible() || !item->isEnabled())
        return;
    if (item->activeFocusOnTab())
        stops.push_back(item);
    for (QQuickItem* child : item->childItems())
        collectStops(child, stops);
}

// Whether some of it shows in everything that clips it. Qt hides the rows of a list that do not from screen readers.
bool isInSight(QQuickItem* item)
{
    QRectF shown = item->mapRectToScene(item->boundingRect());
    for (QQuickItem* above = item->parentItem(); above; above = above->parentItem()) {
        if (above->clip() || !above->parentItem())
            shown &= above->mapRectToScene(above->boundingRect());
    }
    return !shown.isEmpty();
}

// Everything that a screen reader can walk to.
void collectObjects(QAccessibleInterface* from, QSet<QObject*>& objects)
{
    if (!from || !from->isValid() || objects.contains(from->object()))
        return;
    objects.insert(from->object());
    for (int index = 0; index < from->childCount(); ++index)
        collectObjects(from->child(index), objects);
}

constexpr QAccessible::Role roles[] = {QAccessible::Button,     QAccessible::CheckBox,     QAccessible::RadioButton,
                                       QAccessible::ComboBox,   QAccessible::EditableText, QAccessible::List,
                                       QAccessible::ListItem,   QAccessible::Link,         QAccessible::Slider,
                                       QAccessible::ButtonMenu, QAccessible::MenuItem,     QAccessible::Paragraph,
                                       QAccessible::ScrollBar};

// Empty: nothing is wrong with it.
QString problemOf(QQuickItem* item)
{
    QAccessibleInterface* found = accessible(item);
    if (!found)
        return "a screen reader does not see it";
    const QAccessible::State state = found->state();
    const QAccessible::Role role = found->role();
    if (found->text(QAccessible::Name).trimmed().isEmpty())
        return "it has no name";
    if (std::ranges::find(roles, role) == std::end(roles))
        return QStringLiteral("its role is %1").arg(int(role));
    if (!state.focusable)
        return "it does not say that it takes the focus";
    if ((role == QAccessible::CheckBox || role == QAccessible::RadioButton) && !state.checkable)
        return "it does not say that it can be checked";
    if (state.checkable && bool(state.checked) != item->property("checked").toBool())
        return "it says wrongly whether it is checked";
    if (role == QAccessible::EditableText && (!found->textInterface() || bool(state.readOnly)))
        return "its text can't be edited";
    if (state.invisible)
        return "it says that it is invisible";
    return {};
}

// Null: the keyboard is in the window itself.
QQuickItem* popupWithFocus(const QQuickWindow& window)
{
    for (QQuickItem* item = window.activeFocusItem(); item; item = item->parentItem()) {
        if (item->inherits("QQuickPopupItem"))
            return item;
    }
    return nullptr;
}

// Where Tab stops until it comes to a stop again.
Items tabRound(WindowFixture& app)
{
    constexpr int most = 200;
    Items reached;
    for (int step = 0; step < most; ++step) {
        app.press(Qt::Key_Tab);
        QQuickItem* item = app.window().activeFocusItem();
        if (!item || std::ranges::any_of(reached, [&](QQuickItem* before) { return before == item; }))
            break;
        reached.push_back(item);
    }
    return reached;
}

// The list that an item is a row of, or a part of one; null: none.
QQuickItem* listOf(QQuickItem* item)
{
    while (item && !item->inherits("QQuickListView"))
        item = item->parentItem();
    return item;
}

// Whether the second is above the first, and not the beginning of a column at its right. Of what is scrolled out of
// sight the place says nothing. Rows of one list come as Qt made them, which is another order after scrolling up.
bool goesBack(QQuickItem* first, QQuickItem* second)
{
    if (!isInSight(first) || !isInSight(second) || (listOf(first) && listOf(first) == listOf(second)))
        return false;
    const QRectF from = first->mapRectToScene(first->boundingRect());
    const QRectF to = second->mapRectToScene(second->boundingRect());
    return to.bottom() <= from.top() && to.left() < from.right();
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    // As where a screen reader runs: what the controls tell of themselves, they tell only then.
    void initTestCase() { QAccessible::setActive(true); }

    void everyState_data()
    {
        QTest::addColumn<const Scene*>("scene");
        for (const Scene& scene : scenes())
            QTest::newRow(scene.name) << &scene;
    }

    void everyState()
    {
        QFETCH(const Scene*, scene);
        const QTemporaryDir folder;
        WindowFixture app(folder.path());
        app.resize({1280, 800});
        QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); // whatever the scene before wanted
        scene->prepare(app);
        QTest::qWait(300); // what slides, fades or scrolls has come to rest

        // What lies over the window keeps the keyboard, and only what is in it counts.
        QQuickItem* popup = popupWithFocus(app.window());

        QSet<QObject*> seen;
        collectObjects(accessible(&app.window()), seen);
        Items stops;
        collectStops(app.window().contentItem(), stops);
        QVERIFY(!stops.empty());
        QStringList problems;
        for (QQuickItem* stop : stops) {
            if (!isInSight(stop))
                continue;
            const QString problem = seen.contains(stop) ? problemOf(stop) : "a screen reader does not come to it";
            if (!problem.isEmpty())
                problems << described(stop) + ": " + problem;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join("\n   ")));

        // Once round with Tab: everything is reached, itself or a row of it, in the order of reading.
        const Items reached = tabRound(app);
        for (QQuickItem* stop : stops) {
            const auto isHere = [&](QQuickItem* item) { return item && (item == stop || stop->isAncestorOf(item)); };
            if (stop && (!popup || popup->isAncestorOf(stop)) && std::ranges::none_of(reached, isHere))
                problems << described(stop) + ": Tab does not reach it";
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join("\n   ")));
        for (size_t at = 1; at < reached.size(); ++at) {
            if (reached[at - 1] && reached[at] && goesBack(reached[at - 1], reached[at]))
                problems << described(reached[at]) + " after " + described(reached[at - 1]);
        }
        // Once is from the window's end to its beginning.
        QVERIFY2(problems.size() <= 1, qPrintable(problems.join("\n   ")));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
