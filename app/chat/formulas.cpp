// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formulas.h"

#include "app/chat/copied_text.h"
#include "app/chat/formula_images.h"
#include "app/chat/formula_marks.h"

#include <QFont>
#include <QFontMetricsF>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <chrono>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostPictureBytes = 32 * 1024 * 1024;
constexpr QStringView addressStart = u"image://formula/";

// TeX's letters are smaller than those of most fonts for screens, measured by their x.
constexpr double enlarged = 1.12;

// A formula of any use is smaller, and its picture fits into what graphics take in one piece. Else what was written is
// shown.
bool isDrawable(const TypesetFormula& formula)
{
    constexpr double widest = 300; // em
    constexpr double highest = 200;
    return formula.width <= widest && formula.height <= highest;
}

double ascentOf(int size)
{
    QFont font;
    font.setPixelSize(std::max(size, 1));
    return QFontMetricsF(font).ascent();
}

// Each picture of a formula in `document` before a position, with its address.
template<typename Visit>
void visitPictures(const QTextDocument& document, int end, Visit visit)
{
    for (QTextBlock block = document.begin(); block.isValid() && block.position() < end; block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QTextImageFormat format = fragment.charFormat().toImageFormat();
            if (!format.isValid() || !format.name().startsWith(addressStart))
                continue;
            for (int at = fragment.position(); at < std::min(end, fragment.position() + fragment.length()); ++at)
                visit(at, format.name());
        }
    }
}

} // namespace

Formulas::Formulas(QQmlEngine& engine) : m_pictures(mostPictureBytes), m_announcing(this), m_there(new QObject)
{
    engine.addImageProvider("formula", new FormulaImages(m_cache));
    m_announcing.setSingleShot(true);
    m_announcing.setInterval(50ms);
    connect(&m_announcing, &QTimer::timeout, this, [this] {
        ++m_revision;
        emit revisionChanged();
    });
    m_thread.setObjectName("formulas");
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, m_there, [this] { m_typesetter.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

Formulas::~Formulas()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

Formulas* Formulas::create(QQmlEngine* engine, QJSEngine*)
{
    return new Formulas(*engine);
}

void Formulas::typesetHere(const QString& formula)
{
    if (m_thread.isInterruptionRequested())
        return;
    if (!m_typesetter)
        m_typesetter = std::make_unique<Typesetter>();
    const Result<TypesetFormula> drawing = m_typesetter->typeset(formulaBody(formula), isDisplayFormula(formula));
    m_cache->insert(FormulaCache::keyOf(formula),
                    {formula, drawing && isDrawable(*drawing) ? std::optional(*drawing) : std::nullopt});
    QMetaObject::invokeMethod(
        this,
        [this, formula] {
            m_asked.remove(formula);
            if (!m_announcing.isActive())
                m_announcing.start();
        },
        Qt::QueuedConnection);
}

std::shared_ptr<const FormulaCache::Entry> Formulas::find(const QString& formula)
{
    auto found = m_cache->find(FormulaCache::keyOf(formula));
    if (!found && !m_asked.contains(formula)) {
        m_asked.insert(formula);
        QMetaObject::invokeMethod(m_there, [this, formula] { typesetHere(formula); }, Qt::QueuedConnection);
    }
    return found;
}

QString Formulas::fill(const QString& html, int size, const QColor& colour, double ratio, int)
{
    const double em = size * enlarged;
    const double ascent = ascentOf(size);
    return replaceFormulas(html, [&](const QString& formula) -> QString {
        const auto entry = find(formula);
        if (!entry || !entry->drawing)
            return {};
        const FormulaPlace place = placeBesideWords(*entry->drawing, em, ascent);
        return QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\"%4/>")
            .arg(FormulaImages::address(FormulaCache::keyOf(formula), place, em, colour, ratio))
            .arg(place.size.width())
            .arg(place.size.height())
            .arg(place.centred ? " style=\"vertical-align:middle\"" : "");
    });
}

void Formulas::draw(QQuickTextDocument* text)
{
    QTextDocument& document = *text->textDocument();
    visitPictures(document, document.characterCount(), [&](int, const QString& address) {
        if (!m_pictures.contains(address)) {
            auto* drawn = new QImage(drawFormula(*m_cache, address.sliced(addressStart.size())));
            const qsizetype bytes = drawn->sizeInBytes();
            document.addResource(QTextDocument::ImageResource, QUrl(address), *drawn);
            m_pictures.insert(address, drawn, bytes); // it may be too large to be kept
            return;
        }
        document.addResource(QTextDocument::ImageResource, QUrl(address), *m_pictures.object(address));
    });
}

QVariantMap Formulas::picture(const QString& formula, int size, const QColor& colour, double ratio, int)
{
    const auto entry = find(formula);
    if (!entry || !entry->drawing)
        return {};
    const double em = size * enlarged;
    const FormulaPlace place = placeAlone(*entry->drawing, em);
    return {{"source", FormulaImages::address(FormulaCache::keyOf(formula), place, em, colour, ratio)},
            {"width", place.size.width()},
            {"height", place.size.height()}};
}

int Formulas::lengthOf(const QString& address) const
{
    const QString key = address.sliced(addressStart.size()).section(u'/', 0, 0);
    const std::shared_ptr<const FormulaCache::Entry> entry = m_cache->find(key);
    return entry ? static_cast<int>(copiedFormula(entry->source).size()) : 1;
}

int Formulas::written(QQuickTextDocument* document, int shown) const
{
    int position = shown;
    visitPictures(*document->textDocument(), shown,
                  [&](int, const QString& address) { position += lengthOf(address) - 1; });
    return position;
}

int Formulas::shown(QQuickTextDocument* document, int written) const
{
    int position = written;
    visitPictures(*document->textDocument(), written, [&](int at, const QString& address) {
        if (at < position)
            position = std::max(at + 1, position - lengthOf(address) + 1);
    });
    return position;
}

} // namespace alcove
