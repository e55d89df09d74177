// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/device_speed.h"

#include "inference/device_choice.h"
#include "inference/device_turns.h"

namespace alcove {

Result<double> measureDeviceCopy(const std::string& device, const std::atomic<bool>& stop)
{
    auto backend = createBackend(device, 0, {}, DeviceUse::Run);
    if (!backend)
        return std::unexpected(backend.error());
    const auto turn = DeviceTurns::of((*backend)->device().id).take(stop);
    if (!turn)
        return fail({});
    return (*backend)->measureCopy();
}

} // namespace alcove
