// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/markdown_blocks.h"

#include "app/chat/formula_marks.h"
#include "app/chat/local_image.h"

#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QUrl>

#include <md4c.h>

#include <optional>

namespace alcove {

namespace {

using Kind = MarkdownBlock::Kind;
using Task = MarkdownBlock::Task;

// NOHTML: a model's answer is text, never markup that acts.
constexpr unsigned dialect = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;

QString decoded(const MD_CHAR* text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QString decoded(const MD_ATTRIBUTE& attribute)
{
    return decoded(attribute.text, attribute.size);
}

// The characters of an entity such as "&amp;" or "&#8364;"; the entity itself if it is unknown.
QString entityText(const QString& entity)
{
    const QString text = QTextDocumentFragment::fromHtml(entity).toPlainText();
    return text.isEmpty() ? entity : text;
}

// The address if a click may follow it, else nothing.
std::optional<QString> followable(const QString& address)
{
    const QString target = address.startsWith(u"www.") ? QStringLiteral("https://") + address : address;
    const QUrl url(target, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != u"http" && scheme != u"https" && scheme != u"mailto"))
        return std::nullopt;
    return target;
}

QString bullet(qsizetype depth)
{
    constexpr char16_t bullets[] = {u'•', u'◦', u'▪'};
    return QString(QChar(bullets[std::min<qsizetype>(depth, 3) - 1]));
}

// Receives md4c's calls and makes leaves of them.
class Builder {
public:
    explicit Builder(const FormulaMarks& formulas) : m_formulas(formulas) {}

    std::vector<MarkdownBlock> take() { return std::move(m_blocks); }

    void enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML: break; // HTML never comes: see `dialect`
        case MD_BLOCK_QUOTE:
            finish();
            ++m_quoteDepth;
            break;
        case MD_BLOCK_UL: enterList({.tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0}); break;
        case MD_BLOCK_OL: {
            const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
            enterList({.tight = list->is_tight != 0,
                       .ordered = true,
                       .next = list->start,
                       .delimiter = QLatin1Char(list->mark_delimiter)});
            break;
        }
        case MD_BLOCK_LI: enterItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)); break;
        case MD_BLOCK_HR: start(Kind::Rule); break;
        case MD_BLOCK_H:
            start(Kind::Heading);
            m_open->level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            start(Kind::Code);
            m_open->language = m_formulas.restored(decoded(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang));
            break;
        case MD_BLOCK_P: start(Kind::Paragraph); break;
        case MD_BLOCK_TABLE:
            start(Kind::Table);
            m_open->text = QStringLiteral("<table>");
            break;
        case MD_BLOCK_THEAD: m_open->text += u"<thead>"; break;
        case MD_BLOCK_TBODY: m_open->text += u"<tbody>"; break;
        case MD_BLOCK_TR: m_open->text += u"<tr>"; break;
        case MD_BLOCK_TH: enterCell(u"<th", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)); break;
        case MD_BLOCK_TD: enterCell(u"<td", *static_cast<MD_BLOCK_TD_DETAIL*>(detail)); break;
        }
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_DOC: finish(); break;
        case MD_BLOCK_HTML: break;
        case MD_BLOCK_QUOTE:
            finish();
            --m_quoteDepth;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            finish();
            m_lists.pop_back();
            break;
        case MD_BLOCK_LI:
            if (!m_marker.isEmpty())
                start(Kind::Paragraph); // an item without a word still shows its marker
            finish();
            break;
        case MD_BLOCK_CODE:
            if (m_open->text.endsWith(u'\n'))
                m_open->text.chop(1);
            m_open->text = m_formulas.restored(m_open->text);
            finish();
            break;
        case MD_BLOCK_TABLE:
            m_open->text += u"</table>";
            finish();
            break;
        case MD_BLOCK_THEAD: m_open->text += u"</thead>"; break;
        case MD_BLOCK_TBODY: m_open->text += u"</tbody>"; break;
        case MD_BLOCK_TR: m_open->text += u"</tr>"; break;
        case MD_BLOCK_TH: m_open->text += u"</th>"; break;
        case MD_BLOCK_TD: m_open->text += u"</td>"; break;
        case MD_BLOCK_HR:
        case MD_BLOCK_H:
        case MD_BLOCK_P: finish(); break;
        }
    }

    void enterSpan(MD_SPANTYPE type, void* detail)
    {
        ++m_spanDepth;
        switch (type) {
        case MD_SPAN_A: openLink(m_formulas.restored(decoded(static_cast<MD_SPAN_A_DETAIL*>(detail)->href))); break;
        case MD_SPAN_IMG: openImage(m_formulas.restored(decoded(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src))); break;
        default: leaf().text += tag(type, false);
        }
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        --m_spanDepth;
        if (type != MD_SPAN_A && type != MD_SPAN_IMG) {
            leaf().text += tag(type, true);
            return;
        }
        closeLink();
        if (type == MD_SPAN_IMG && m_spanDepth == 0)
            closeImage();
    }

    void text(MD_TEXTTYPE type, const QString& text)
    {
        const bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
        if (std::exchange(m_afterAlone, false) && breaks)
            return; // its own lines are break enough
        if (m_open && m_open->kind == Kind::Code) {
            m_open->text += type == MD_TEXT_NULLCHAR ? QString(QChar::ReplacementCharacter) : text;
            return;
        }
        switch (type) {
        case MD_TEXT_NULLCHAR: leaf().text += QChar::ReplacementCharacter; break;
        case MD_TEXT_BR:
        // A model that breaks a line inside of a paragraph means it: verse, addresses, dialogue.
        case MD_TEXT_SOFTBR: leaf().text += u"<br/>"; break;
        case MD_TEXT_ENTITY: addText(entityText(text)); break;
        default: addWords(text, type == MD_TEXT_CODE);
        }
    }

private:
    struct List {
        bool tight = false;
        bool ordered = false;
        unsigned next = 0;
        QChar delimiter;
        bool first = true; // no leaf of it was made yet
    };

    void enterList(List list)
    {
        if (!m_marker.isEmpty() && !m_open)
            start(Kind::Paragraph); // "- - a": the outer marker stands on a line of its own
        finish();
        m_lists.push_back(list);
    }

    void enterItem(const MD_BLOCK_LI_DETAIL& item)
    {
        List& list = m_lists.back();
        m_marker = list.ordered ? QString::number(list.next++) + list.delimiter
                                : bullet(static_cast<qsizetype>(m_lists.size()));
        m_task = !item.is_task ? Task::None : item.task_mark == ' ' ? Task::Open : Task::Done;
    }

    void enterCell(QStringView opening, const MD_BLOCK_TD_DETAIL& cell)
    {
        m_open->text += opening;
        switch (cell.align) {
        case MD_ALIGN_DEFAULT: m_open->text += u">"; break;
        case MD_ALIGN_LEFT: m_open->text += u" align=\"left\">"; break;
        case MD_ALIGN_CENTER: m_open->text += u" align=\"center\">"; break;
        case MD_ALIGN_RIGHT: m_open->text += u" align=\"right\">"; break;
        }
    }

    // The leaf that text goes to. The items of a tight list have text without a paragraph around it.
    MarkdownBlock& leaf()
    {
        if (!m_open)
            start(Kind::Paragraph);
        return *m_open;
    }

    void start(Kind kind)
    {
        finish();
        const bool inTightList = !m_lists.empty() && m_lists.back().tight;
        const bool firstOfList = m_lists.size() == 1 && m_lists.back().first;
        for (List& list : m_lists)
            list.first = false;
        m_open = MarkdownBlock{.kind = kind,
                               .quoteDepth = m_quoteDepth,
                               .listDepth = static_cast<int>(m_lists.size()),
                               .marker = std::exchange(m_marker, {}),
                               .task = std::exchange(m_task, Task::None),
                               .joined = inTightList && !firstOfList && kind == Kind::Paragraph};
        m_directionKnown = false;
    }

    void finish()
    {
        if (m_open)
            m_blocks.push_back(*std::exchange(m_open, std::nullopt));
    }

    // Text that may hold marks of formulas. In code they are what was written.
    void addWords(const QString& text, bool code)
    {
        if (code)
            return addText(m_formulas.restored(text));
        qsizetype from = 0;
        for (FormulaMarks::Mark mark = m_formulas.next(text, 0); mark.length > 0; mark = m_formulas.next(text, from)) {
            addText(text.sliced(from, mark.position - from));
            addFormula(mark.source);
            from = mark.position + mark.length;
        }
        addText(text.sliced(from));
    }

    void addFormula(const QString& source)
    {
        MarkdownBlock& words = leaf();
        if (words.kind != Kind::Paragraph || m_spanDepth > 0 || !isDisplayFormula(source)) {
            words.text += "<tex>" + source.toHtmlEscaped() + "</tex>";
            return;
        }
        standAlone(Kind::Formula).text = source;
        finish();
    }

    // A leaf of its own in the midst of a paragraph.
    MarkdownBlock& standAlone(Kind kind)
    {
        MarkdownBlock& words = leaf();
        while (words.text.endsWith(u"<br/>"))
            words.text.chop(5);
        if (words.text.trimmed().isEmpty())
            words.kind = kind; // it takes the place, with the list's marker if there is one
        else
            start(kind);
        m_open->joined = false;
        m_afterAlone = true;
        return *m_open;
    }

    void openImage(const QString& address)
    {
        const bool dividable = m_spanDepth == 1 && leaf().kind == Kind::Paragraph;
        m_image = dividable ? localImageAddress(address) : QString();
        m_imageBegin = leaf().text.size();
        openLink(m_image.isEmpty() ? address : QString());
    }

    void closeImage()
    {
        if (m_image.isEmpty())
            return;
        MarkdownBlock& words = leaf();
        const QString meaning = words.text.sliced(m_imageBegin);
        words.text.truncate(m_imageBegin);
        MarkdownBlock& image = standAlone(Kind::Image);
        image.text = meaning;
        image.source = std::exchange(m_image, {});
        finish();
    }

    void addText(const QString& text)
    {
        if (text.isEmpty() || (!m_open && text.trimmed().isEmpty()))
            return;
        MarkdownBlock& block = leaf();
        for (qsizetype i = 0; i < text.size() && !m_directionKnown; ++i) {
            const QChar::Direction direction = text[i].direction();
            block.rightToLeft = direction == QChar::DirR || direction == QChar::DirAL;
            m_directionKnown = block.rightToLeft || direction == QChar::DirL;
        }
        block.text += text.toHtmlEscaped();
    }

    static QStringView tag(MD_SPANTYPE type, bool closing)
    {
        switch (type) {
        case MD_SPAN_EM: return closing ? u"</i>" : u"<i>";
        case MD_SPAN_STRONG: return closing ? u"</b>" : u"<b>";
        case MD_SPAN_DEL: return closing ? u"</s>" : u"<s>";
        case MD_SPAN_CODE: return closing ? u"</code>" : u"<code>";
        default: return {};
        }
    }

    // Links and images may stand inside of each other; only the outermost is one.
    void openLink(const QString& address)
    {
        if (m_linkDepth++ > 0)
            return;
        if (const auto target = followable(address)) {
            leaf().text += QStringLiteral("<a href=\"%1\">").arg(target->toHtmlEscaped());
            m_linkOpen = true;
        }
    }

    void closeLink()
    {
        if (--m_linkDepth == 0 && std::exchange(m_linkOpen, false))
            leaf().text += u"</a>";
    }

    const FormulaMarks& m_formulas;
    std::vector<MarkdownBlock> m_blocks;
    std::optional<MarkdownBlock> m_open;
    std::vector<List> m_lists;
    QString m_marker; // of the item that was entered and has no leaf yet
    Task m_task = Task::None;
    int m_quoteDepth = 0;
    int m_spanDepth = 0;
    int m_linkDepth = 0;
    QString m_image;            // that is open, if it is shown
    qsizetype m_imageBegin = 0; // of what stands for it
    bool m_afterAlone = false;  // a formula or a picture has just ended that was a block
    bool m_linkOpen = false;
    bool m_directionKnown = false;
};

} // namespace

std::vector<MarkdownBlock> parseMarkdown(QStringView markdown)
{
    const MD_PARSER parser{
        .abi_version = 0,
        .flags = dialect,
        .enter_block = [](MD_BLOCKTYPE type, void* detail,
                          void* builder) { return static_cast<Builder*>(builder)->enterBlock(type, detail), 0; },
        .leave_block = [](MD_BLOCKTYPE type, void*,
                          void* builder) { return static_cast<Builder*>(builder)->leaveBlock(type), 0; },
        .enter_span = [](MD_SPANTYPE type, void* detail,
                         void* builder) { return static_cast<Builder*>(builder)->enterSpan(type, detail), 0; },
        .leave_span = [](MD_SPANTYPE type, void*,
                         void* builder) { return static_cast<Builder*>(builder)->leaveSpan(type), 0; },
        .text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size,
                   void* builder) { return static_cast<Builder*>(builder)->text(type, decoded(text, size)), 0; },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
    const FormulaMarks formulas(markdown);
    const QByteArray utf8 = formulas.text().toUtf8();
    Builder builder(formulas);
    md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &builder);
    return builder.take();
}

QString kindName(MarkdownBlock::Kind kind)
{
    switch (kind) {
    case MarkdownBlock::Kind::Paragraph: return QStringLiteral("paragraph");
    case MarkdownBlock::Kind::Heading: return QStringLiteral("heading");
    case MarkdownBlock::Kind::Code: return QStringLiteral("code");
    case MarkdownBlock::Kind::Table: return QStringLiteral("table");
    case MarkdownBlock::Kind::Formula: return QStringLiteral("formula");
    case MarkdownBlock::Kind::Image: return QStringLiteral("image");
    case MarkdownBlock::Kind::Rule: return QStringLiteral("rule");
    }
    Q_UNREACHABLE_RETURN({});
}

QString plainText(const MarkdownBlock& block)
{
    if (block.kind == MarkdownBlock::Kind::Code || block.kind == MarkdownBlock::Kind::Formula)
        return block.text;
    // There are few tags, and no attributes with ">".
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    QString plain = block.text;
    plain.remove(tags);
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
}

} // namespace alcove
