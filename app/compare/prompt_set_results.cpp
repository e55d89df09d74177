// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/prompt_set_results.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace alcove {

namespace {

QString endOf(const SetAnswer& answer)
{
    const auto ended = [&](FinishReason reason) { return answer.finish == QString::fromUtf8(nameOf(reason)); };
    if (ended(FinishReason::Length))
        return PromptSetResults::tr("cut, as it is set");
    if (ended(FinishReason::ContextFull))
        return PromptSetResults::tr("cut: the model can't hold more");
    return {};
}

QString figures(const SetAnswer& answer)
{
    const QLocale locale;
    QStringList parts = {PromptSetResults::tr("%n tokens", nullptr, answer.tokens)};
    if (answer.tokensPerSecond > 0)
        parts << PromptSetResults::tr("%1 a second")
                     .arg(locale.toString(answer.tokensPerSecond, 'f', answer.tokensPerSecond < 10 ? 1 : 0));
    if (answer.firstTokenSeconds > 0)
        parts << PromptSetResults::tr("first after %1 s").arg(locale.toString(answer.firstTokenSeconds, 'f', 2));
    if (const QString end = endOf(answer); !end.isEmpty())
        parts << end;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

int PromptSetResults::answers() const
{
    return static_cast<int>(std::ranges::count_if(m_answers, isAnswer));
}

int PromptSetResults::failures() const
{
    return static_cast<int>(m_answers.size()) - answers();
}

QStringList PromptSetResults::shownFiles() const
{
    QStringList files = m_files;
    for (const SetAnswer& answer : m_answers) {
        if (!files.contains(answer.file))
            files << answer.file;
    }
    return files;
}

QStringList PromptSetResults::columns() const
{
    QStringList names;
    for (const QString& file : shownFiles()) {
        const auto known = std::ranges::find(m_answers, file, &SetAnswer::file);
        names << (known == m_answers.end() ? QFileInfo(file).completeBaseName() : known->model);
    }
    return names;
}

QVariant PromptSetResults::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SetPrompt& prompt = m_prompts.at(static_cast<size_t>(index.row()));
    switch (role) {
    case NumberRole: return index.row() + 1;
    case Qt::DisplayRole:
    case PromptRole: return prompt.prompt;
    case TagRole: return prompt.tag;
    case SystemRole: return prompt.system;
    case CellsRole: {
        QVariantList cells;
        for (const QString& file : shownFiles())
            cells << cell(file, index.row() + 1);
        return cells;
    }
    default: return {};
    }
}

QHash<int, QByteArray> PromptSetResults::roleNames() const
{
    return {
        {NumberRole, "number"}, {PromptRole, "prompt"}, {TagRole, "tag"}, {SystemRole, "system"}, {CellsRole, "cells"}};
}

QVariantMap PromptSetResults::cell(const QString& file, int number) const
{
    const auto found = std::ranges::find_if(
        m_answers, [&](const SetAnswer& answer) { return answer.number == number && answer.file == file; });
    if (found == m_answers.end())
        return {};
    if (!isAnswer(*found))
        return {{"error", found->finish.section(QStringLiteral(": "), 1)}};
    return {{"text", found->text.trimmed()}, {"reasoning", found->reasoning.trimmed()}, {"figures", figures(*found)}};
}

void PromptSetResults::show(const std::vector<SetPrompt>& prompts, const QStringList& files,
                            const std::vector<SetAnswer>& answers)
{
    beginResetModel();
    m_prompts = prompts;
    m_files = files;
    m_answers = answers;
    endResetModel();
    emit changed();
}

void PromptSetResults::setFiles(const QStringList& files)
{
    m_files = files;
    if (!m_prompts.empty())
        emit dataChanged(index(0), index(count() - 1), {CellsRole});
    emit changed();
}

void PromptSetResults::put(const SetAnswer& answer)
{
    const auto old = std::ranges::find_if(
        m_answers, [&](const SetAnswer& a) { return a.number == answer.number && a.file == answer.file; });
    if (old != m_answers.end())
        *old = answer;
    else
        m_answers.push_back(answer);
    if (answer.number >= 1 && answer.number <= count())
        emit dataChanged(index(answer.number - 1), index(answer.number - 1), {CellsRole});
    emit changed();
}

} // namespace alcove
