// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas for the window: the QML singleton `Formulas`. They are typeset on a thread of their own; until then, and
// where they are no TeX, what was written is shown.
#pragma once

#include "app/chat/formula_cache.h"

#include <QCache>
#include <QColor>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>

class QJSEngine;
class QQmlEngine;
class QQuickTextDocument;

namespace alcove {

class Formulas : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    // Grows when formulas that were asked for are there. Bindings hand it on, so that they are made again then.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)

public:
    explicit Formulas(QQmlEngine& engine); // which gets their pictures, too
    ~Formulas() override;
    static Formulas* create(QQmlEngine* engine, QJSEngine*);

    int revision() const { return m_revision; }

    // Rich text of a block (see MarkdownBlock) with pictures in the place of the formulas that are typeset; it asks for
    // the others. `size`: of the words, in pixels; `ratio`: device pixels for each.
    Q_INVOKABLE QString fill(const QString& html, int size, const QColor& colour, double ratio, int revision);
    // Gives a text that fill() made its pictures, now. Left to itself, Qt Quick fetches them while it paints, on a
    // thread that does not hear when they are there.
    Q_INVOKABLE void draw(QQuickTextDocument* text);
    // The picture of one formula: source (an address), width and height. Empty: not typeset.
    Q_INVOKABLE QVariantMap picture(const QString& formula, int size, const QColor& colour, double ratio, int revision);
    // A position in a text that fill() made, counted as if no formula were a picture (see copied_text.h), and back.
    Q_INVOKABLE int written(QQuickTextDocument* document, int shown) const;
    Q_INVOKABLE int shown(QQuickTextDocument* document, int written) const;

signals:
    void revisionChanged();

private:
    int lengthOf(const QString& address) const;                              // of a formula as it was written
    std::shared_ptr<const FormulaCache::Entry> find(const QString& formula); // null: not there yet, and asked for now
    void typesetHere(const QString& formula);                                // on the thread

    std::shared_ptr<FormulaCache> m_cache = std::make_shared<FormulaCache>();
    QSet<QString> m_asked;
    QCache<QString, QImage> m_pictures; // by their addresses; costs are in bytes
    int m_revision = 0;
    QTimer m_announcing; // many come at once
    std::unique_ptr<Typesetter> m_typesetter;
    QObject* m_there; // lives on the thread
    QThread m_thread;
};

} // namespace alcove
