// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/json_records.h"

#include "app/transfer/json_scan.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

std::optional<Json> parsed(std::string_view text, std::string& problem)
{
    try {
        return Json::parse(text);
    } catch (const Json::exception& error) {
        problem = error.what();
        return std::nullopt;
    }
}

} // namespace

Result<JsonRecords> JsonRecords::open(const QString& file)
{
    JsonRecords records;
    records.m_fileName = file;
    const std::string look = words(QT_TRANSLATE_NOOP("Transfer", "Look whether this is the right file.")).toStdString();
    const QFileInfo info(file);
    if (!info.isFile() && info.exists())
        return fail(
            words(QT_TRANSLATE_NOOP("Transfer", "%1 is a device or a pipe and no file.")).arg(file).toStdString(),
            look);
    if (info.isFile() && info.size() == 0)
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "%1 is empty.")).arg(file).toStdString(), look);
    Result<std::unique_ptr<MappedFile>> mapped = MappedFile::open(QFile::encodeName(file).toStdString());
    if (!mapped) {
        return fail(
            words(QT_TRANSLATE_NOOP("Transfer", "%1 can't be read.")).arg(file).toStdString(),
            words(QT_TRANSLATE_NOOP("Transfer", "Check the file's name and that you may read it.")).toStdString(),
            mapped.error().details);
    }
    records.m_file = std::move(*mapped);
    const std::span<const std::byte> bytes = records.m_file->bytes();
    records.m_text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (records.m_text.starts_with("\xFF\xFE") || records.m_text.starts_with("\xFE\xFF")) {
        QStringDecoder decoder(QStringConverter::Utf16);
        const QString text = decoder(QByteArrayView(records.m_text.data(), qsizetype(records.m_text.size())));
        records.m_decoded = text.toUtf8();
        records.m_text = {records.m_decoded.constData(), static_cast<size_t>(records.m_decoded.size())};
    }
    if (records.m_text.starts_with("\xEF\xBB\xBF"))
        records.m_position = 3;
    records.m_position = skipBlanks(records.m_text, records.m_position);
    const char first = records.m_position < records.m_text.size() ? records.m_text[records.m_position] : '\0';
    if (first != '[' && first != '{')
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "%1 is not JSON.")).arg(file).toStdString(), look);
    if (first == '{')
        return records.enterObject().transform([&] { return std::move(records); });
    records.m_form = Form::List;
    ++records.m_position;
    return records;
}

// Whether the object that begins here is a file of Alcove's; then on to the first of its conversations.
Result<void> JsonRecords::enterObject()
{
    Json header = Json::object();
    std::optional<size_t> list;
    std::string ignored;
    size_t place = m_position + 1;
    while (const auto member = nextMember(m_text, place)) {
        const std::string_view value = m_text.substr(member->valueBegin, member->valueEnd - member->valueBegin);
        const auto key = parsed(member->key, ignored);
        if (!key)
            return {};
        if (*key == "conversations" && value.starts_with('['))
            list = member->valueBegin + 1;
        else if (*key == "format" || *key == "version" || *key == "new_chat_draft" ||
                 *key == "new_chat_draft_attachments" || *key == "new_comparison_draft" ||
                 *key == "new_comparison_draft_attachments" || *key == "folders" || *key == "prompts" ||
                 *key == "presets" || *key == "prompt_sets" || *key == "votes")
            header[key->get<std::string>()] = parsed(value, ignored).value_or(Json());
        place = member->valueEnd;
    }
    if (!header.contains("format") || header["format"] != "alcove-conversations")
        return {};
    if (!list) {
        m_position = m_text.size() - 1;
        return cutOff();
    }
    m_header = std::move(header);
    m_form = Form::List;
    m_position = *list;
    return {};
}

Result<std::optional<JsonRecord>> JsonRecords::next()
{
    if (m_ended)
        return std::optional<JsonRecord>();
    auto record = m_form == Form::List ? nextInList() : nextValue();
    if (!m_file->torn())
        return record;
    return fail(words(QT_TRANSLATE_NOOP("Transfer", "%1 was changed while it was read, so nothing was imported."))
                    .arg(m_fileName)
                    .toStdString(),
                words(QT_TRANSLATE_NOOP("Transfer", "Import it again once it is whole.")).toStdString());
}

Result<std::optional<JsonRecord>> JsonRecords::nextInList()
{
    m_position = skipBlanks(m_text, m_position);
    if (m_count > 0 && m_position < m_text.size() && m_text[m_position] == ',')
        m_position = skipBlanks(m_text, m_position + 1);
    else if (m_count > 0 && m_position < m_text.size() && m_text[m_position] != ']')
        return cutOff();
    if (m_position >= m_text.size())
        return cutOff();
    if (m_text[m_position] == ']') {
        m_ended = true;
        m_position = m_text.size();
        return std::optional<JsonRecord>();
    }
    const std::optional<size_t> end = skipValue(m_text, m_position);
    if (!end)
        return cutOff();
    ++m_count;
    JsonRecord record = parse(m_text.substr(m_position, *end - m_position));
    record.place = words(QT_TRANSLATE_NOOP("Transfer", "Conversation %1")).arg(m_count);
    m_position = *end;
    return std::optional(std::move(record));
}

Result<std::optional<JsonRecord>> JsonRecords::nextValue()
{
    m_position = skipBlanks(m_text, m_position);
    if (m_position >= m_text.size()) {
        m_ended = true;
        return std::optional<JsonRecord>();
    }
    // In JSON Lines one line that is broken says nothing about the next.
    const size_t lineEnd = std::min(m_text.find('\n', m_position), m_text.size());
    const size_t nextLine = skipBlanks(m_text, lineEnd);
    const bool linesFollow = nextLine < m_text.size() && m_text[nextLine] == '{' &&
                             skipValue(m_text.substr(0, m_text.find('\n', nextLine)), nextLine);
    const std::optional<size_t> end = skipValue(m_text, m_position);
    if (!end && m_count == 0 && !linesFollow)
        return cutOff();
    ++m_count;
    const size_t valueEnd = end.value_or(lineEnd);
    JsonRecord record = parse(m_text.substr(m_position, valueEnd - m_position));
    record.place = words(QT_TRANSLATE_NOOP("Transfer", "Record %1")).arg(m_count);
    m_position = record.value ? valueEnd : std::max(m_position + 1, std::min(valueEnd, lineEnd));
    return std::optional(std::move(record));
}

JsonRecord JsonRecords::parse(std::string_view text) const
{
    JsonRecord record;
    if (nestedDeeper(text, 500)) {
        record.problem = "nested more than 500 levels deep";
        return record;
    }
    record.value = parsed(text, record.problem);
    if (!record.value) {
        const std::string mended = mendCharacters(text);
        record.replacedText = mended != text;
        if (record.replacedText)
            record.value = parsed(mended, record.problem);
    }
    return record;
}

std::unexpected<Error> JsonRecords::cutOff() const
{
    const QString message = words(QT_TRANSLATE_NOOP("Transfer", "%1 is damaged or cut off at its byte %2, so nothing "
                                                                "was imported."));
    const QString remedy = words(QT_TRANSLATE_NOOP("Transfer", "Export or download it once more."));
    return fail(message.arg(m_fileName).arg(m_position + 1).toStdString(), remedy.toStdString());
}

} // namespace alcove
