// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/markdown_writer.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

QString minute(const QDateTime& time)
{
    return time.toUTC().toString("yyyy-MM-dd HH:mm 'UTC'");
}

QString oneLine(const QString& text)
{
    return text.simplified();
}

// A line's text without what Markdown would take for markup.
QString escaped(const QString& text)
{
    static const QRegularExpression marks(R"(([\\`*_{}\[\]<>#|$~&]))");
    return oneLine(text).replace(marks, R"(\\1)");
}

QStringList modelsOf(const std::vector<ExportedMessage>& messages)
{
    QStringList models;
    for (const ExportedMessage& m : messages) {
        if (!m.message->modelName.isEmpty() && !models.contains(m.message->modelName))
            models << m.message->modelName;
    }
    return models;
}

// What stands under the author's name: time, speed, what is missing.
QStringList remarks(const ExportedMessage& m, const ExportOptions& options)
{
    QStringList list = {branchNote(m), minute(m.message->created)};
    if (options.timings)
        list << timingsOf(*m.message);
    list << oneLine(incompleteNote(*m.message));
    list.removeAll(QString());
    return list;
}

// "3. Model" where branches refer to numbers, else the name alone.
QString heading(const ExportedMessage& m, const ExportOptions& options)
{
    const QString author = authorOf(*m.message, options);
    return options.wholeTree ? QString("%1. %2").arg(m.number).arg(author) : author;
}

// Every line of `text` behind `mark`, without blanks at its end.
QString marked(const QString& text, const QString& mark)
{
    QString lines;
    for (QStringView line : text.trimmed().tokenize(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        lines += line.isEmpty() ? mark.trimmed() : mark;
        lines += line;
        lines += '\n';
    }
    return lines;
}

// A file's name, and its text as a block of code.
QString escapedFile(const Attachment& attachment)
{
    const QString fenced = fencedText(attachment);
    return "**" + escaped(fileTitle(attachment)) + "**\n\n" + fenced.sliced(fenced.indexOf('\n') + 1);
}

class MarkdownWriter : public TranscriptWriter {
public:
    explicit MarkdownWriter(const ExportOptions& options) : m_options(options) {}

    std::string conversation(const ConversationTree& tree) override
    {
        const std::vector<ExportedMessage> messages = exportedMessages(tree, m_options);
        QStringList models;
        for (const QString& model : modelsOf(messages))
            models << yamlQuoted(model);
        QString text = std::exchange(m_first, false) ? QString() : QStringLiteral("\n");
        text += "---\ntitle: " + yamlQuoted(tree.title) + "\nid: " + yamlQuoted(tree.id) +
                "\ncreated: " + tree.created.toUTC().toString(Qt::ISODate) +
                "\nupdated: " + tree.updated.toUTC().toString(Qt::ISODate) + "\n";
        if (m_options.models)
            text += "models: [" + models.join(", ") + "]\n";
        text += "messages: " + QString::number(messages.size()) + "\n---\n\n# " + escaped(tree.title) + "\n";
        for (const ExportedMessage& m : messages) {
            text += "\n## " + escaped(heading(m, m_options)) + "\n\n*" + escaped(remarks(m, m_options).join(" · ")) +
                    "*\n\n";
            // A quotation: whatever the thoughts leave open ends with it.
            if (const QString thought = thoughtTitle(*m.message, m_options); !thought.isEmpty())
                text += "> **" + thought + "**\n>\n" + marked(m.message->reasoning, "> ") + "\n";
            for (const Attachment& attachment : filesOf(*m.message, m_options))
                text += escapedFile(attachment) + "\n";
            text += m.message->text;
            if (!text.endsWith('\n'))
                text += '\n';
            text += missingFence(m.message->text);
        }
        return text.toStdString();
    }

private:
    ExportOptions m_options;
    bool m_first = true;
};

class TextWriter : public TranscriptWriter {
public:
    explicit TextWriter(const ExportOptions& options) : m_options(options) {}

    std::string conversation(const ConversationTree& tree) override
    {
        QString text = std::exchange(m_first, false) ? QString() : QStringLiteral("\n\n");
        const QString title = oneLine(tree.title);
        text += title + "\n" + QString(std::max<qsizetype>(title.size(), 1), '=') + "\n";
        for (const ExportedMessage& m : exportedMessages(tree, m_options)) {
            text += "\n" + oneLine(heading(m, m_options)) + " (" + remarks(m, m_options).join(", ") + ")\n\n";
            if (const QString thought = thoughtTitle(*m.message, m_options); !thought.isEmpty())
                text += thought + ":\n\n" + marked(m.message->reasoning, "    ") + "\n";
            for (const Attachment& attachment : filesOf(*m.message, m_options))
                text += fileTitle(attachment) + "\n\n" + marked(attachment.text, "    ") + "\n";
            text += m.message->text;
            if (!text.endsWith('\n'))
                text += '\n';
        }
        return text.toStdString();
    }

private:
    ExportOptions m_options;
    bool m_first = true;
};

} // namespace

QString yamlQuoted(const QString& text)
{
    QString quoted = "\"";
    for (const uint character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        if (character == '"' || character == '\\')
            quoted += QString("\\") + QChar(static_cast<char16_t>(character));
        else if (category == QChar::Other_Control || category == QChar::Other_NotAssigned ||
                 category == QChar::Separator_Line || category == QChar::Separator_Paragraph || character == 0xFEFF)
            quoted += QString("\\U%1").arg(character, 8, 16, QChar('0'));
        else
            quoted += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
    }
    return quoted + '"';
}

QString missingFence(QStringView markdown)
{
    static const QRegularExpression fence(R"(^ {0,3}(`{3,}|~{3,})([^\r\n]*)$)");
    QString open; // the fence that begins the block that is open
    for (const QStringView line : markdown.tokenize(u'\n')) {
        const QRegularExpressionMatch match = fence.matchView(line.endsWith(u'\r') ? line.chopped(1) : line);
        if (!match.hasMatch())
            continue;
        const QString marks = match.captured(1);
        const QStringView rest = match.capturedView(2);
        if (open.isEmpty()) {
            if (marks[0] == '~' || !rest.contains(u'`'))
                open = marks;
        } else if (marks[0] == open[0] && marks.size() >= open.size() && rest.trimmed().isEmpty()) {
            open.clear();
        }
    }
    return open.isEmpty() ? QString() : open + '\n';
}

std::unique_ptr<TranscriptWriter> makeMarkdownWriter(const ExportOptions& options)
{
    return std::make_unique<MarkdownWriter>(options);
}

std::unique_ptr<TranscriptWriter> makeTextWriter(const ExportOptions& options)
{
    return std::make_unique<TextWriter>(options);
}

} // namespace alcove
