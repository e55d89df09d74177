// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "inference/engine.h"
#include "inference/formatted.h"

namespace alcove::cli {

int devices(const QStringList& commandLine)
{
    Arguments arguments("", "Lists what could run a model here, the best first; --device takes the name in front.");
    if (const auto code = arguments.parse(commandLine))
        return *code;

    const DeviceList list = listDevices();
    for (const DeviceInfo& device : list.devices) {
        std::string line = formatted("{:<10}{} ({})", device.id, printable(device.name), device.kind);
        if (device.memoryBytes > 0)
            line += ", " + humanBytes(device.memoryBytes);
        for (const std::string& detail : {device.api, device.driver}) {
            if (!detail.empty())
                line += ", " + printable(detail);
        }
        if (!device.usable)
            line += "\n          can't be used: " + printable(device.reason);
        print(line + "\n");
    }
    if (!list.vulkanProblem.empty())
        printError("No Vulkan device: " + printable(list.vulkanProblem) + "\n");
    return success;
}

} // namespace alcove::cli
