// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/attachments/file_reading.h"

#include "app/attachments/pdf_text.h"
#include "app/attachments/text_decoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <initializer_list>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Attachments", text);
}

std::unexpected<Error> refusal(const QString& message, const QString& remedy = {}, const QString& details = {})
{
    return fail(message.toStdString(), remedy.toStdString(), details.toStdString());
}

std::unexpected<Error> tooLarge(const QString& name, qint64 size, qint64 most)
{
    const QLocale locale;
    return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 is too large to attach: %2. At most %3 can be read."))
                       .arg(name, locale.formattedDataSize(size, 1, QLocale::DataSizeSIFormat),
                            locale.formattedDataSize(most, 0, QLocale::DataSizeSIFormat)),
                   words(QT_TRANSLATE_NOOP("Attachments", "Attach the part of it that your question is about.")));
}

// What is no text, by how the usual files of that kind begin.
std::unexpected<Error> noText(const QString& name, QByteArrayView bytes)
{
    const auto beginsWith = [&](std::initializer_list<QByteArrayView> marks) {
        return std::ranges::any_of(marks, [&](QByteArrayView mark) { return bytes.startsWith(mark); });
    };
    if (beginsWith({"\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*", "MM", "RIFF"})) {
        return refusal(
            words(QT_TRANSLATE_NOOP("Attachments", "%1 is a picture or a recording, and models read text here."))
                .arg(name));
    }
    if (beginsWith({"PK\x03\x04", "\xd0\xcf\x11\xe0"})) {
        return refusal(
            words(QT_TRANSLATE_NOOP("Attachments", "%1 is a document or an archive that can't be read here."))
                .arg(name),
            words(QT_TRANSLATE_NOOP("Attachments", "Save it as PDF or as text, and attach that.")));
    }
    return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 holds no text.")).arg(name),
                   words(QT_TRANSLATE_NOOP("Attachments", "Texts, code and PDFs can be attached.")));
}

Result<QString> readText(const QString& name, QByteArrayView bytes)
{
    std::optional<QString> text = decodeText(bytes);
    if (!text)
        return noText(name, bytes);
    if (text->trimmed().isEmpty())
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 is empty.")).arg(name));
    return std::move(*text);
}

} // namespace

Result<Attachment> readAttachment(const QString& path, const std::atomic<bool>& cancel)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 is not there any more.")).arg(name), {}, path);
    if (info.isDir()) {
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 is a folder.")).arg(name),
                       words(QT_TRANSLATE_NOOP("Attachments", "Attach the files in it that your question is about.")));
    }
    QFile file(path);
    // It may have no end.
    if (!info.isFile())
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 is a device or a pipe and no file.")).arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 can't be read.")).arg(name),
                       words(QT_TRANSLATE_NOOP("Attachments", "Give yourself the right to read it.")),
                       file.errorString());
    }
    const bool pdf = file.peek(pdfMark.size()) == pdfMark;
    const qint64 most = pdf ? mostPdfBytes : mostTextBytes;
    if (file.size() > most)
        return tooLarge(name, file.size(), most);
    // Some files say a size of 0 and go on and on.
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return refusal(words(QT_TRANSLATE_NOOP("Attachments", "%1 can't be read.")).arg(name), {}, file.errorString());
    if (bytes.size() > most)
        return tooLarge(name, bytes.size(), most);
    Result<QString> text = pdf ? readPdfText(name, bytes, cancel) : readText(name, bytes);
    if (!text)
        return std::unexpected(text.error());
    if (text->size() > mostTextBytes)
        return tooLarge(name, text->size(), mostTextBytes);
    return Attachment{.kind = pdf ? AttachmentKind::Pdf : AttachmentKind::Text,
                      .name = name,
                      .text = std::move(*text),
                      .size = bytes.size()};
}

} // namespace alcove
