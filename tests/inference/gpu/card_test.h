// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The test of a kind of cards that are not there (null_card/null_card.cpp, null_drm/null_drm.cpp). Each kind's own
// derives from it.
#pragma once

#include "inference/gpu/device.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class CardTest : public QObject {
    Q_OBJECT

public:
    struct Card {
        QByteArray family;
        QByteArray kind; // "discrete GPU"
        QByteArray bar;  // how much of its memory the processor sees: "all", "256M", "none"
    };
    struct Kind {
        const char* driver;
        const char* manifest;
        const char* variable;                   // in the environment, that names a family
        std::vector<Card> cards;                // models run on each, kernels are compiled for each family
        QByteArray everyEncoding;               // for this family in every encoding, for others in what people use
        std::vector<std::string_view> notTaken; // ends of the kernels that no such card takes
        const char* statistic;                  // that the compiler tells of every kernel
    };

protected:
    explicit CardTest(Kind kind) : m_kind(std::move(kind)) {}

    // The one Vulkan device from now on, under the validation layer. Precondition: nothing holds another.
    void plugIn(const QByteArray& family, const QByteArray& bar = "all") const;
    static std::shared_ptr<Device> open(DeviceUse use = DeviceUse::Run);

private slots:
    void initTestCase();
    void cleanup();
    // Models are opened, read and write, and their caches are saved and taken back.
    void programsRun_data();
    void programsRun();
    // Every kernel, with the constants that models give it on this card, fits the registers and the shared memory: one
    // that keeps numbers in memory instead is many times as slow.
    void kernelsFit_data();
    void kernelsFit();
    void everyKernelIsMet();
    void theBenchTellsOfKernels();

private:
    // By a kernel's name without an encoding.
    using Constants = std::map<std::string, std::set<std::vector<uint32_t>>>;
    static void collect(const char* shape, Constants& constants);
    std::vector<KernelKey> kernels(Constants constants, bool everyEncoding);

    const Kind m_kind;
    std::set<std::string> m_met; // kernels that some card takes
};

} // namespace alcove
