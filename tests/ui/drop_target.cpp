// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Another program's window, for tests of what is dropped on it: drop_target X Y WIDTH HEIGHT FILE. FILE comes to hold
// what is held over it and what was dropped, as JSON.
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPainter>
#include <QRasterWindow>
#include <QSaveFile>

namespace {

class Target : public QRasterWindow {
public:
    explicit Target(const QString& file) : m_file(file) {}

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(QRect(QPoint(), size()), m_colour); }

    bool event(QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::DragEnter:
        case QEvent::DragMove: {
            auto* move = static_cast<QDragMoveEvent*>(event);
            move->acceptProposedAction();
            tell("over", *move->mimeData());
            return true;
        }
        case QEvent::Drop: {
            auto* drop = static_cast<QDropEvent*>(event);
            drop->acceptProposedAction();
            m_colour = Qt::darkGreen;
            update();
            tell("dropped", *drop->mimeData());
            return true;
        }
        default: return QRasterWindow::event(event);
        }
    }

private:
    void tell(const char* what, const QMimeData& data)
    {
        QJsonArray files;
        for (const QUrl& url : data.urls())
            files << url.toLocalFile();
        QSaveFile file(m_file);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s can't be written", qPrintable(m_file));
        file.write(QJsonDocument({{"what", what},
                                  {"formats", QJsonArray::fromStringList(data.formats())},
                                  {"files", files},
                                  {"text", data.text()},
                                  {"markdown", QString::fromUtf8(data.data("text/markdown"))}})
                       .toJson());
        file.commit();
    }

    QString m_file;
    QColor m_colour = Qt::darkBlue;
};

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 6)
        qFatal("Usage: drop_target X Y WIDTH HEIGHT FILE");
    Target window(arguments[5]);
    window.setGeometry(arguments[1].toInt(), arguments[2].toInt(), arguments[3].toInt(), arguments[4].toInt());
    window.show();
    return QGuiApplication::exec();
}
