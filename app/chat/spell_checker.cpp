// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/spell_checker.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>
#include <vector>

namespace alcove {

namespace {

constexpr qint64 mostMilliseconds = 6;     // of a turn: less than half of a frame
constexpr qsizetype longestBlock = 20'000; // characters: what is longer was not typed
constexpr qsizetype mostSuggestions = 5;

enum BlockState { Prose = 0, Code = 1 };

struct Word {
    qsizetype begin = 0;
    QString text;
};

std::vector<Word> wordsOf(const QString& line)
{
    // Letters with apostrophes between them, which nothing joins to an address, a path, a name in a program.
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?<![\p{L}\p{N}_/@\\.:#$'’-])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{M}\p{N}_/@\\(]|[.:]\p{L}|:/))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression quoted(QStringLiteral("`[^`]*`"));
    QString prose = line;
    for (const QRegularExpressionMatch& code : quoted.globalMatch(line))
        prose.replace(code.capturedStart(), code.capturedLength(), QString(code.capturedLength(), u' '));
    std::vector<Word> words;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(prose)) {
        const QString text = match.captured();
        const bool capitalsInside = std::any_of(text.begin() + 1, text.end(), [](QChar c) { return c.isUpper(); });
        if (!capitalsInside && text.size() > 1)
            words.push_back({.begin = match.capturedStart(), .text = text});
    }
    return words;
}

} // namespace

SpellChecker::SpellChecker(QObject* parent) : QSyntaxHighlighter(parent), m_rest(this)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &SpellChecker::checkRest);
}

SpellChecker::~SpellChecker() = default;

void SpellChecker::setTextDocument(QQuickTextDocument* document)
{
    m_textDocument = document;
    setDocument(document ? document->textDocument() : nullptr);
    emit changed();
}

void SpellChecker::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_dictionary = language == "off" ? nullptr : std::make_unique<Dictionary>(language);
    rehighlight();
    emit changed();
}

void SpellChecker::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    rehighlight();
    emit changed();
}

void SpellChecker::setCursor(int position)
{
    if (m_cursor == position)
        return;
    m_cursor = position;
    emit changed();
    if (!document() || !available())
        return;
    // Where it was, the word is finished; where it is, a letter may have come. Nothing else is marked anew: whoever
    // listens to the text hears of it each time.
    const QTextBlock before = document()->findBlockByNumber(std::exchange(m_unmarkedBlock, -1));
    const QTextBlock here = document()->findBlock(position);
    if (before.isValid())
        rehighlightBlock(before);
    if (here.isValid() && here != before && writtenWordIn(here))
        rehighlightBlock(here);
}

QVariantList SpellChecker::languages() const
{
    QVariantList list;
    for (const auto& [code, name] : Dictionary::languages())
        list << QVariantMap{{"name", code}, {"title", name}};
    return list;
}

void SpellChecker::highlightBlock(const QString& text)
{
    const bool fence = text.trimmed().startsWith("```");
    const bool code = previousBlockState() == Code;
    setCurrentBlockState(fence != code ? Code : Prose);
    if (fence || code || !available() || text.size() > longestBlock)
        return;
    if (!m_turn.isValid()) {
        m_turn.start();
        m_rest.start(); // when the window had its turn
    }
    const QTextBlock block = currentBlock();
    if (m_turn.elapsed() > mostMilliseconds) {
        m_waiting.insert(block.blockNumber());
        return;
    }
    QTextCharFormat mistake;
    mistake.setFontUnderline(true); // Qt Quick draws no waves, and lines in the text's colour
    mistake.setForeground(m_color);
    for (const Word& word : wordsOf(text)) {
        if (!m_dictionary->isMisspelled(word.text))
            continue;
        if (block.position() + word.begin + word.text.size() == m_cursor)
            m_unmarkedBlock = block.blockNumber();
        else
            setFormat(static_cast<int>(word.begin), static_cast<int>(word.text.size()), mistake);
    }
}

bool SpellChecker::writtenWordIn(const QTextBlock& block)
{
    if (block.length() > longestBlock)
        return false;
    return std::ranges::any_of(wordsOf(block.text()), [&](const Word& word) {
        return block.position() + word.begin + word.text.size() == m_cursor && m_dictionary->isMisspelled(word.text);
    });
}

void SpellChecker::checkRest()
{
    m_turn.start();
    while (!m_waiting.isEmpty() && m_turn.elapsed() <= mostMilliseconds) {
        const int number = *m_waiting.begin();
        m_waiting.erase(m_waiting.begin());
        const QTextBlock block = document() ? document()->findBlockByNumber(number) : QTextBlock();
        if (block.isValid())
            rehighlightBlock(block);
    }
    if (m_waiting.isEmpty())
        m_turn.invalidate();
    else
        m_rest.start();
}

QVariantMap SpellChecker::mistakeAt(int position)
{
    if (!available() || !document())
        return {};
    const QTextBlock block = document()->findBlock(position);
    for (const Word& word : wordsOf(block.text())) {
        const int begin = block.position() + static_cast<int>(word.begin);
        const int end = begin + static_cast<int>(word.text.size());
        if (position < begin || position > end || block.userState() == Code || !m_dictionary->isMisspelled(word.text))
            continue;
        const QStringList all = m_dictionary->suggestions(word.text);
        return {{"word", word.text},
                {"begin", begin},
                {"end", end},
                {"suggestions", all.first(std::min(mostSuggestions, all.size()))}};
    }
    return {};
}

void SpellChecker::add(const QString& word)
{
    if (!available())
        return;
    m_dictionary->add(word);
    rehighlight();
}

} // namespace alcove
