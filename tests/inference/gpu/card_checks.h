// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the tests of cards that are not there share: see null_card/null_card.cpp and null_drm/null_drm.cpp.
#pragma once

#include "inference/gpu/device.h"
#include "inference/types.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// A kind of card: the driver's manifest, and the variable in the environment that names one of the kind.
struct CardKind {
    const char* manifest;
    const char* variable;
};

// The one Vulkan device from now on, under the validation layer. Precondition: nothing holds another.
void plugIn(const CardKind& kind, const QByteArray& family);

// Why there is no such card; empty: there is.
QByteArray whyNoCard(const char* driver);

std::shared_ptr<Device> openCard(DeviceUse use = DeviceUse::Run);

// Models are opened, read and write, and their caches are saved and taken back. Fails as a test does.
void runPrograms(const std::string& kind);

// Every kernel, with the constants that models give it on a card.
class CardKernels {
public:
    // Those of the card that is plugged in, in every encoding or in what people use. Fails as a test does.
    void collect(bool everyEncoding);
    // Compiles them: they fit the registers and the shared memory, for one that keeps numbers in memory instead is many
    // times as slow. `allowed`: those that need not.
    void fit(const std::set<std::string_view>& allowed = {});
    // Fails for a kernel that was never collected, but for those that end like one of `others`.
    void allAreMet(const std::vector<std::string_view>& others) const;

private:
    // By a kernel's name without an encoding.
    using Constants = std::map<std::string, std::set<std::vector<uint32_t>>>;
    static void collectOf(const char* shape, Constants& constants);

    std::vector<KernelKey> m_kernels;
    std::set<std::string> m_met; // that some card takes
};

// alcove-bench says of every kernel how much of `statistic` it has.
void benchTellsOfKernels(const char* statistic);

} // namespace alcove
