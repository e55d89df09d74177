// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/device_choices.h"

#include "app/chat/chat_engine.h"
#include "app/settings.h"

#include <algorithm>

namespace alcove {

namespace {

QVariantMap choice(const QString& name, const QString& title)
{
    return {{"name", name}, {"title", title}};
}

} // namespace

DeviceChoices::DeviceChoices(ChatEngine& engine, const Settings& settings, QObject* parent)
    : QObject(parent), m_engine(engine), m_settings(settings)
{
    connect(&engine, &ChatEngine::devicesFound, this, [this](const DeviceList& list) {
        m_list = list;
        m_known = true;
        emit changed();
    });
    connect(&settings, &Settings::changed, this, &DeviceChoices::changed);
}

void DeviceChoices::look()
{
    m_engine.lookForDevices();
}

QVariantList DeviceChoices::choices() const
{
    QVariantList all = {choice("auto", tr("Automatic"))};
    for (const DeviceInfo& device : m_list.devices) {
        const QString name = QString::fromStdString(device.id);
        const QString title = QString::fromStdString(device.name);
        const auto same = std::ranges::count(m_list.devices, device.name, &DeviceInfo::name);
        if (device.usable)
            all << choice(name, name == "cpu" ? tr("Processor (%1)").arg(title)
                                : same > 1    ? QStringLiteral("%1 (%2)").arg(title, name)
                                              : title);
    }
    const QString set = m_settings.device();
    if (std::ranges::contains(all, set, [](const QVariant& each) { return each.toMap()["name"].toString(); }))
        return all;
    all << choice(set, set == "vulkan" ? tr("The best graphics card")
                       : set == "cpu"  ? tr("Processor")
                       : m_known       ? tr("%1 (not there)").arg(set)
                                       : set);
    return all;
}

QString DeviceChoices::problem() const
{
    QStringList lines;
    if (!m_list.vulkanProblem.empty())
        lines << QString::fromStdString(m_list.vulkanProblem);
    for (const DeviceInfo& device : m_list.devices) {
        if (!device.usable) {
            lines << tr("%1 can't be used: %2")
                         .arg(QString::fromStdString(device.name), QString::fromStdString(device.reason));
        }
    }
    return lines.join('\n');
}

} // namespace alcove
