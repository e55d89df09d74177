// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/attachments/pdf_text.h"

#include <QCoreApplication>

#ifdef ALCOVE_HAS_PDF
#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#endif

namespace alcove {

namespace {

std::unexpected<Error> refusal(const char* message, const QString& name, const char* remedy)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Attachments", text); };
    return fail(words(message).arg(name).toStdString(), words(remedy).toStdString());
}

} // namespace

#ifdef ALCOVE_HAS_PDF

namespace {

std::unexpected<Error> cancelled()
{
    return std::unexpected(Error{});
}

} // namespace

Result<QString> readPdfText(const QString& name, const QByteArray& bytes, const std::atomic<bool>& cancel)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    switch (document.error()) {
    case QPdfDocument::Error::None: break;
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return refusal(QT_TRANSLATE_NOOP("Attachments", "%1 is locked with a password."), name,
                       QT_TRANSLATE_NOOP("Attachments", "Save a copy of it without the password, and attach that."));
    default:
        return refusal(QT_TRANSLATE_NOOP("Attachments", "%1 is damaged: no page of it can be read."), name,
                       QT_TRANSLATE_NOOP("Attachments", "Get the file again from where it came from."));
    }
    QString text;
    for (int page = 0; page < document.pageCount(); ++page) {
        if (cancel)
            return cancelled();
        const QString written = document.getAllText(page).text();
        if (!written.trimmed().isEmpty())
            text += (text.isEmpty() ? "" : "\n\n") + written.trimmed();
    }
    if (text.isEmpty()) {
        return refusal(QT_TRANSLATE_NOOP("Attachments", "%1 holds no text, only pictures of its pages."), name,
                       QT_TRANSLATE_NOOP("Attachments", "A program for text recognition (OCR) can put the text in."));
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.remove(QChar(0));
    return text;
}

#else

Result<QString> readPdfText(const QString& name, const QByteArray&, const std::atomic<bool>&)
{
    return refusal(QT_TRANSLATE_NOOP("Attachments", "%1 is a PDF, and this Alcove was built without QtPdf."), name,
                   QT_TRANSLATE_NOOP("Attachments", "Save it as text, and attach that."));
}

#endif

} // namespace alcove
