// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/formats/gpt4all.h"

#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QMetaType>
#include <QUrl>

namespace alcove {

namespace {

constexpr int deepestItems = 20;

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The fields one after another, as each version of the format has them. After an error everything that is read is
// empty, and ok() says so.
class Gpt4AllReader {
public:
    Gpt4AllReader(QIODevice& device, ImportReport& report) : m_device(device), m_stream(&device), m_report(report)
    {
        m_stream.setVersion(QDataStream::Qt_6_2);
    }

    ForeignTree read()
    {
        take<quint32>(); // the magic number
        m_version = take<qint32>();
        const auto created = QDateTime::fromSecsSinceEpoch(take<qint64>());
        ForeignTree tree("GPT4All", take<QString>());
        tree.setTitle(take<QString>());
        tree.setTimes(created, {});
        take<QString>(); // the person's name
        m_model = take<QString>();
        if (m_version >= 3)
            take<QStringList>(); // collections of documents
        skipEngineState();
        for (qint32 count = take<qint32>(); count > 0 && ok(); --count)
            readItem(tree);
        return tree;
    }

    bool ok() const { return m_stream.status() == QDataStream::Ok; }

private:
    template<typename T>
    T take()
    {
        T value{};
        m_stream >> value;
        return ok() ? value : T{};
    }

    // Until version 10 the engine's state stood before the messages.
    void skipEngineState()
    {
        if (m_version >= 11)
            return;
        const bool hasCache = m_version < 6 || take<bool>();
        if (m_version >= 2) {
            take<qint32>(); // kind of model
            take<qint32>(); // version of the state
        }
        take<QString>(); // last answer
        take<QString>(); // its name
        take<quint32>(); // tokens
        if (!hasCache)
            return;
        if (m_version < 4)
            take<quint32>();
        take<quint32>(); // position
        if (m_version >= 7)
            take<quint32>(); // context
        if (m_version < 9)
            skip(take<quint64>(), sizeof(float));
        skip(take<quint64>(), sizeof(qint32));
        take<QByteArray>();
    }

    void skip(quint64 count, size_t size)
    {
        const quint64 left = static_cast<quint64>(m_device.bytesAvailable());
        if (count > left / size || m_stream.skipRawData(static_cast<qint64>(count * size)) < 0)
            m_stream.setStatus(QDataStream::ReadPastEnd);
    }

    // A list's length: no more than there are bytes left.
    qint64 takeCount()
    {
        const auto count = take<qint64>();
        if (count >= 0 && count <= m_device.bytesAvailable())
            return count;
        m_stream.setStatus(QDataStream::ReadCorruptData);
        return 0;
    }

    void readItem(ForeignTree& tree)
    {
        if (m_version < 12)
            take<qint32>();
        const auto name = take<QString>();
        ForeignMessage message{.role = roleOf(name), .text = take<QString>()};
        if (m_version < 10)
            take<QString>(); // the prompt once more
        take<QString>();     // a better answer that the person wrote
        take<bool>();        // is the newest answer
        const auto stopped = take<bool>();
        take<bool>(); // thumbs up
        take<bool>(); // thumbs down
        const bool failed = m_version >= 11 && name == "Response: " && take<bool>();
        message.state = failed ? MessageState::Failed : stopped ? MessageState::Stopped : MessageState::Complete;
        readSources();
        if (m_version >= 10)
            readAttachments(message);
        if (m_version >= 12)
            readParts(message, 0);
        if (message.role == MessageRole::Assistant)
            message.modelName = m_model;
        if (ok())
            tree.addAfterLast(std::move(message));
    }

    MessageRole roleOf(const QString& name)
    {
        if (name == "Prompt: ")
            return MessageRole::User;
        if (name == "System: ")
            return MessageRole::System;
        if (name != "Response: ")
            m_report.note(
                words(QT_TRANSLATE_NOOP("Transfer", "Messages of “%1”: kept as answers")).arg(name.trimmed()));
        return MessageRole::Assistant;
    }

    // Excerpts of documents that went along with a prompt.
    void readSources()
    {
        qint64 count = 0;
        if (m_version >= 8) {
            count = takeCount();
            for (qint64 i = 0; i < count && ok(); ++i) {
                for (int text = 0; text < 7; ++text)
                    take<QString>(); // collection, path, file, title, author, date, text
                for (int number = 0; number < 3; ++number)
                    take<qint32>(); // page, first line, last line
            }
        } else if (m_version >= 3) {
            take<QString>();
            count = take<QStringList>().size();
        }
        if (count > 0)
            m_report.note(words(QT_TRANSLATE_NOOP("Transfer", "Excerpts of documents beside a message: left out")));
    }

    void readAttachments(ForeignMessage& message)
    {
        for (qint64 count = takeCount(); count > 0 && ok(); --count) {
            const QString name = take<QUrl>().fileName();
            const auto content = take<QByteArray>();
            const QString text = QString::fromUtf8(content);
            const bool isText = text.toUtf8() == content && !text.contains(QChar::Null);
            const QString added = isText
                                      ? joined("*[" + name + "]*", codeBlock(text))
                                      : leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "attachment")), name, m_report);
            message.text = joined(message.text, added);
        }
    }

    // What an answer was before its last text: thoughts, texts, tool calls, one inside of another.
    void readParts(ForeignMessage& message, int depth)
    {
        if (depth > deepestItems)
            m_stream.setStatus(QDataStream::ReadCorruptData);
        QString before;
        for (qint64 count = takeCount(); count > 0 && ok(); --count) {
            const auto name = take<QString>();
            const auto value = take<QString>();
            if (name == "Think: ") {
                message.reasoning = joined(message.reasoning, value);
                take<qint32>(); // how long it thought
            } else if (name == "ToolCall: ") {
                skipToolCall();
                before = joined(before, codeBlock(value));
            } else if (name == "ToolResponse: ") {
                before = joined(before, codeBlock(value));
            } else {
                before = joined(before, value);
            }
            ForeignMessage inner;
            readParts(inner, depth + 1);
            message.reasoning = joined(message.reasoning, inner.reasoning);
            before = joined(before, inner.text);
        }
        message.text = joined(before, message.text);
    }

    void skipToolCall()
    {
        take<QString>(); // name
        for (qint64 count = takeCount(); count > 0 && ok(); --count) {
            take<QString>(); // of the parameter
            take<qint32>();  // its kind
            skipVariant();
        }
        take<QString>(); // result
        take<qint32>();  // error
        take<QString>(); // its words
    }

    // QVariant's own reader makes whatever type the file names. Only plain values may stand here.
    void skipVariant()
    {
        const auto type = take<quint32>();
        take<qint8>(); // is it null?
        switch (type) {
        case QMetaType::UnknownType: break;
        case QMetaType::Bool: take<bool>(); break;
        case QMetaType::Int: take<qint32>(); break;
        case QMetaType::LongLong: take<qint64>(); break;
        case QMetaType::Double: take<double>(); break;
        case QMetaType::QString: take<QString>(); break;
        default: m_stream.setStatus(QDataStream::ReadCorruptData);
        }
    }

    QIODevice& m_device;
    QDataStream m_stream;
    ImportReport& m_report;
    qint32 m_version = 0;
    QString m_model;
};

class Gpt4AllSource : public ConversationSource {
public:
    explicit Gpt4AllSource(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}

    Result<std::optional<ConversationTree>> next(ImportReport& report) override
    {
        if (m_file->pos() > 0)
            return std::optional<ConversationTree>();
        report.formatFound("GPT4All");
        Gpt4AllReader reader(*m_file, report);
        ForeignTree tree = reader.read();
        if (!reader.ok()) {
            return fail(words(QT_TRANSLATE_NOOP("Transfer", "%1 is damaged, cut off, or of an unknown version, so "
                                                            "nothing was imported."))
                            .arg(m_file->fileName())
                            .toStdString(),
                        words(QT_TRANSLATE_NOOP("Transfer", "Open it in GPT4All once more and quit, so that it is "
                                                            "written anew."))
                            .toStdString(),
                        "byte " + std::to_string(m_file->pos()));
        }
        return std::optional(tree.build(QFileInfo(*m_file).lastModified(), report));
    }

    qint64 position() const override { return m_file->pos(); }
    qint64 size() const override { return m_file->size(); }

private:
    std::unique_ptr<QFile> m_file;
};

} // namespace

Result<std::unique_ptr<ConversationSource>> openGpt4AllChat(const QString& name)
{
    auto file = std::make_unique<QFile>(name);
    if (!file->open(QIODevice::ReadOnly)) {
        return fail(
            words(QT_TRANSLATE_NOOP("Transfer", "%1 can't be read.")).arg(name).toStdString(),
            words(QT_TRANSLATE_NOOP("Transfer", "Check the file's name and that you may read it.")).toStdString(),
            file->errorString().toStdString());
    }
    return std::make_unique<Gpt4AllSource>(std::move(file));
}

} // namespace alcove
