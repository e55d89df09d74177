// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/paper_writer.h"

#include "app/transfer/document_glyphs.h"
#include "app/transfer/pdf_bookmarks.h"
#include "app/transfer/pdf_file.h"
#include "app/transfer/rich_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocumentWriter>

namespace alcove {

namespace {

constexpr int resolution = 1200; // dots an inch: letters stand where they belong
constexpr double layoutDpi = 96; // of the document's units: what QTextDocument takes a pixel for
constexpr double margin = 18;    // millimetres
constexpr double footer = 10;    // millimetres above the margin at the bottom, for the number

QImage makeRuler()
{
    QImage ruler(1, 1, QImage::Format_RGB32);
    ruler.setDotsPerMeterX(qRound(layoutDpi / 0.0254));
    ruler.setDotsPerMeterY(qRound(layoutDpi / 0.0254));
    return ruler;
}

// What both write at the end: what comes before is only put together.
class PaperWriter : public TranscriptWriter {
public:
    explicit PaperWriter(const ExportOptions& options) : m_rich(options) {}

    std::string conversation(const ConversationTree& tree) override
    {
        m_rich.add(tree);
        return {};
    }

    std::string tail() override
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        write(buffer);
        return finished(buffer.data()).toStdString();
    }

protected:
    virtual void write(QIODevice& device) = 0;
    virtual QByteArray finished(const QByteArray& bytes) const { return bytes; }

    QImage m_ruler = makeRuler(); // outlives the layout that looks at it
    RichDocument m_rich;
};

QPageSize usualPageSize()
{
    return QPageSize(QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                        : QPageSize::A4);
}

class PdfWriter : public PaperWriter {
public:
    explicit PdfWriter(const ExportOptions& options) : PaperWriter(options) { m_rich.drawFormulas(); }

protected:
    void write(QIODevice& device) override
    {
        QTextDocument& document = m_rich.document();
        QPdfWriter pdf(&device);
        pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        pdf.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        pdf.setCreator("Alcove");
        pdf.setResolution(resolution);
        pdf.setPageSize(usualPageSize());
        pdf.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        // Laid out in the units that the document's margins have, whatever screen there is, and painted larger.
        document.setUseDesignMetrics(true);
        document.documentLayout()->setPaintDevice(&m_ruler);
        const double scale = resolution / layoutDpi;
        const QSizeF whole = QSizeF(pdf.width(), pdf.height()) / scale;
        const QSizeF page(whole.width(), whole.height() - footer / 25.4 * layoutDpi);
        DocumentGlyphs::chooseEmojiFont(document);
        document.setPageSize(page);
        findBookmarks(page.height(), pdf.pageLayout().fullRectPoints().height());
        QPainter painter(&pdf);
        painter.scale(scale, scale);
        const int count = document.pageCount();
        DocumentGlyphs glyphs(document);
        m_words = glyphs.words();
        for (int number = 0; number < count; ++number) {
            if (number > 0)
                pdf.newPage();
            paintPage(painter, document, number, page, glyphs);
            paintNumber(painter, QString("%1 / %2").arg(number + 1).arg(count), QRectF(QPointF(), whole));
        }
    }

    QByteArray finished(const QByteArray& bytes) const override
    {
        std::optional<PdfFile> pdf = PdfFile::read(bytes);
        if (!pdf)
            return bytes;
        m_words.writeInto(*pdf);
        addBookmarks(*pdf, m_bookmarks);
        return pdf->bytes();
    }

private:
    // `height` of what a page shows of the document, in its units; `paper` in points.
    void findBookmarks(double height, double paper)
    {
        const QTextDocument& document = m_rich.document();
        for (const RichDocument::Mark& mark : m_rich.marks()) {
            const double y = document.documentLayout()->blockBoundingRect(mark.place.block()).top();
            const int page = static_cast<int>(y / height);
            const double below = (y - page * height) / layoutDpi * 72 + margin / 25.4 * 72;
            m_bookmarks.push_back({mark.title, mark.level, page, paper - below});
        }
    }

    static void paintPage(QPainter& painter, QTextDocument& document, int number, const QSizeF& page,
                          DocumentGlyphs& glyphs)
    {
        const QRectF view(QPointF(0, number * page.height()), page);
        painter.save();
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, Qt::black);
        document.documentLayout()->draw(&painter, context);
        glyphs.paintColoured(painter, view.top(), view.bottom());
        painter.restore();
    }

    static void paintNumber(QPainter& painter, const QString& number, const QRectF& whole)
    {
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(11);
        painter.setFont(font);
        painter.setPen(QColor("#63666b"));
        painter.drawText(whole, Qt::AlignHCenter | Qt::AlignBottom, number);
    }

    std::vector<PdfBookmark> m_bookmarks;
    PdfWords m_words;
};

class OdtWriter : public PaperWriter {
public:
    using PaperWriter::PaperWriter;

protected:
    void write(QIODevice& device) override { QTextDocumentWriter(&device, "odf").write(&m_rich.document()); }
};

} // namespace

std::unique_ptr<TranscriptWriter> makePdfWriter(const ExportOptions& options)
{
    return std::make_unique<PdfWriter>(options);
}

std::unique_ptr<TranscriptWriter> makeOdtWriter(const ExportOptions& options)
{
    return std::make_unique<OdtWriter>(options);
}

} // namespace alcove
