// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/presets.h"

#include "app/chat/conversation_settings.h"

#include <QJSEngine>
#include <QQmlEngine>

#include <algorithm>
#include <chrono>

namespace alcove {

namespace {

constexpr const char* engineProperty = "alcovePresets";
constexpr std::chrono::seconds undoStays{8};

bool comesBefore(const PresetRecord& a, const PresetRecord& b)
{
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

} // namespace

Presets::Presets(Database& database, ConversationSettings& settings, QObject* parent)
    : QObject(parent), m_store(database), m_settings(settings), m_undoTimer(this)
{
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(undoStays);
    connect(&m_undoTimer, &QTimer::timeout, this, &Presets::dismissUndo);
    connect(&m_settings, &ConversationSettings::valuesChanged, this, &Presets::currentChanged);
    connect(&m_settings, &ConversationSettings::systemPromptChanged, this, &Presets::currentChanged);
    connect(this, &Presets::changed, this, &Presets::currentChanged);
    connect(&database, &Database::aboutToBeReplaced, this, &Presets::dismissUndo);
    connect(&database, &Database::replaced, this, &Presets::load);
    load();
}

void Presets::load()
{
    m_store.load().then(this, [this](const Result<std::vector<PresetRecord>>& presets) {
        if (!presets)
            return emit problem(presets.error());
        m_presets = *presets;
        std::ranges::sort(m_presets, comesBefore);
        emit changed();
    });
}

void Presets::install(QQmlEngine& engine, Presets& presets)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&presets));
}

Presets* Presets::create(QQmlEngine* engine, QJSEngine*)
{
    auto* presets = engine->property(engineProperty).value<Presets*>();
    Q_ASSERT_X(presets, "Presets", "install() comes before QML that uses Presets");
    QJSEngine::setObjectOwnership(presets, QJSEngine::CppOwnership);
    return presets;
}

QStringList Presets::names() const
{
    QStringList names;
    for (const PresetRecord& preset : m_presets)
        names << preset.name;
    return names;
}

QString Presets::current() const
{
    const auto found = std::ranges::find(m_presets, m_settings.settings(), &PresetRecord::settings);
    return found == m_presets.end() ? QString() : found->name;
}

void Presets::apply(const QString& name)
{
    const auto found = find(name);
    if (found == m_presets.end() || found->settings == m_settings.settings())
        return;
    const QString conversation = m_settings.conversation();
    const AnswerSettings before = m_settings.settings();
    m_settings.set(found->settings);
    offerUndo(tr("“%1” is set").arg(found->name), [this, conversation, before] {
        if (m_settings.conversation() == conversation)
            m_settings.set(before);
    });
}

bool Presets::save(const QString& name)
{
    const QString cleaned = name.simplified();
    if (cleaned.isEmpty() || cleaned.size() > longestName)
        return false;
    if (const auto known = find(cleaned); known != m_presets.end()) {
        const PresetRecord before = *known;
        offerUndo(tr("“%1” was saved anew").arg(cleaned), [this, before] { put(before); });
    } else {
        dismissUndo();
    }
    put({.name = cleaned, .settings = m_settings.settings()});
    return true;
}

void Presets::remove(const QString& name)
{
    const auto found = find(name);
    if (found == m_presets.end())
        return;
    const PresetRecord before = *found;
    takeOut(before.name);
    offerUndo(tr("“%1” was deleted").arg(before.name), [this, before] { put(before); });
}

void Presets::undo()
{
    const auto undo = std::exchange(m_undo, {});
    dismissUndo();
    if (undo)
        undo();
}

void Presets::dismissUndo()
{
    m_undoTimer.stop();
    m_undo = {};
    if (!m_undoText.isEmpty()) {
        m_undoText.clear();
        emit undoTextChanged();
    }
}

std::vector<PresetRecord>::iterator Presets::find(const QString& name)
{
    return std::ranges::find_if(
        m_presets, [&](const PresetRecord& preset) { return preset.name.compare(name, Qt::CaseInsensitive) == 0; });
}

void Presets::put(const PresetRecord& preset)
{
    takeOut(preset.name);
    m_presets.insert(std::ranges::upper_bound(m_presets, preset, comesBefore), preset);
    m_store.save(preset);
    emit changed();
}

void Presets::takeOut(const QString& name)
{
    const auto found = find(name);
    if (found == m_presets.end())
        return;
    m_store.remove(found->name);
    m_presets.erase(found);
    emit changed();
}

void Presets::offerUndo(const QString& text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_undoText = text;
    m_undoTimer.start();
    emit undoTextChanged();
}

} // namespace alcove
