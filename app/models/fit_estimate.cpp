// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/fit_estimate.h"

#include "app/engine_words.h"
#include "app/models/model_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace alcove {

namespace {

using Verdict = FitEstimate::Verdict;

quint64 missing(quint64 needed, quint64 free)
{
    return needed - std::min(needed, free);
}

quint64 left(quint64 free, quint64 promised)
{
    return free - std::min(free, promised);
}

// What open models were granted, whether they have taken it already or only count on it.
struct Granted {
    quint64 onCard = 0;
    quint64 inRam = 0;
    quint64 mapped = 0; // pages of files, which count as free
};

Granted grantedTo(const std::vector<OpenMemory>& open, const std::string& device)
{
    Granted granted;
    for (const OpenMemory& each : open) {
        granted.onCard += each.device == device ? each.use.graphics : 0;
        granted.inRam += each.use.ram + (each.shared ? each.use.graphics : 0);
        granted.mapped += each.use.mapped;
    }
    return granted;
}

quint64 inRam(const MemoryPlan& plan)
{
    return plan.use.ram + (plan.shared ? plan.use.graphics : 0);
}

QString badge(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Fits: return QCoreApplication::translate("Models", "Fits");
    case Verdict::Beside: return QCoreApplication::translate("Models", "Fits alone");
    case Verdict::PartInRam: return QCoreApplication::translate("Models", "Partly in RAM");
    case Verdict::Spills: return QCoreApplication::translate("Models", "Slow");
    case Verdict::TooLarge: return QCoreApplication::translate("Models", "Too large");
    case Verdict::Fails: return QCoreApplication::translate("Models", "Can't run");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Fits: return QStringLiteral("fits");
    case Verdict::Beside: return QStringLiteral("beside");
    case Verdict::PartInRam: return QStringLiteral("part");
    case Verdict::Spills: return QStringLiteral("spills");
    case Verdict::TooLarge: return QStringLiteral("large");
    case Verdict::Fails: return QStringLiteral("fails");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sentence(const FitEstimate& fit)
{
    const QString memory = fit.onCard ? QCoreApplication::translate("Models", "the memory of %1").arg(fit.device)
                                      : QCoreApplication::translate("Models", "this computer's memory");
    switch (fit.verdict) {
    case Verdict::Fits:
        return QCoreApplication::translate("Models", "Needs %1 of %2; %3 are free.")
            .arg(sizeText(fit.needed), memory, sizeText(fit.free));
    case Verdict::Beside:
        return QCoreApplication::translate("Models",
                                           "Needs %1 of %2. That is there once models that are open now are closed.")
            .arg(sizeText(fit.needed), memory);
    case Verdict::PartInRam:
        return QCoreApplication::translate("Models",
                                           "More than the memory of %1 has room for: %2 of its weights lie in "
                                           "this computer's memory instead, which is slower.")
            .arg(fit.device, sizeText(fit.weightsInRam));
    case Verdict::Spills:
        return QCoreApplication::translate("Models", "Needs %1 of %2, and %3 are free: %4 of its weights are read from "
                                                     "the disk again and again, which is "
                                                     "slow.")
            .arg(sizeText(fit.needed), memory, sizeText(fit.free), sizeText(fit.spilled));
    case Verdict::TooLarge:
        return QCoreApplication::translate("Models", "Needs %1 of %2, and %3 are free: %4 too little. A shorter "
                                                     "context or a smaller file of the same model "
                                                     "may fit.")
            .arg(sizeText(fit.needed), memory, sizeText(fit.free), sizeText(fit.spilled));
    case Verdict::Fails: return QString::fromStdString(fit.error.message);
    }
    Q_UNREACHABLE_RETURN({});
}

// Two figures are more than is known.
QString rateText(double rate)
{
    if (rate < 10)
        return QLocale().toString(rate, 'f', 1);
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(rate)) - 1));
    return QLocale().toString(static_cast<qint64>(std::floor(rate / unit) * unit));
}

} // namespace

FitEstimate estimateFit(const Result<MemoryPlan>& plan, const std::vector<OpenMemory>& open)
{
    FitEstimate fit;
    if (!plan) {
        fit.error = translated(plan.error());
        return fit;
    }
    const MemoryUse& use = plan->use;
    const bool processor = plan->device.id == "cpu";
    const Granted ours = grantedTo(open, plan->device.id);
    // As if ours were closed.
    const quint64 card = left(plan->graphicsFree + ours.onCard, plan->promised.graphics);
    const quint64 ram = left(plan->ramFree + ours.inRam, plan->promised.ram);
    fit.weights = plan->weights;
    fit.weightsInRam = plan->shared ? 0 : plan->weightsInRam;
    fit.cache = plan->cache;
    fit.work = plan->work;
    fit.tokenBytes = plan->tokenBytes;
    fit.context = plan->contextLength;
    fit.device = wordsOf(plan->device.name);
    fit.deviceId = plan->device.id;
    fit.onCard = !processor && !plan->shared;

    fit.needed = fit.onCard ? use.graphics : inRam(*plan) + use.mapped;
    fit.free = fit.onCard ? card : plan->shared ? std::min(card, ram) : ram;

    const quint64 lacks = std::max(processor ? 0 : missing(use.graphics, card), missing(inRam(*plan), ram));
    if (lacks > 0) {
        fit.verdict = Verdict::TooLarge;
        fit.spilled = lacks;
    } else if (inRam(*plan) + use.mapped > ram) {
        fit.verdict = Verdict::Spills;
        fit.spilled = inRam(*plan) + use.mapped - ram;
    } else {
        const Verdict alone = fit.weightsInRam > 0 ? Verdict::PartInRam : Verdict::Fits;
        fit.verdict = lacksBeside(*plan, open) > 0 ? Verdict::Beside : alone;
    }
    return fit;
}

quint64 lacksBeside(const MemoryPlan& plan, const std::vector<OpenMemory>& open)
{
    const quint64 card = left(plan.graphicsFree, plan.promised.graphics);
    const quint64 ram = left(plan.ramFree, plan.promised.ram);
    const quint64 onCard = plan.device.id == "cpu" ? 0 : missing(plan.use.graphics, card);
    const quint64 mapped = grantedTo(open, plan.device.id).mapped + plan.use.mapped;
    return std::max(onCard, missing(inRam(plan) + mapped, ram));
}

double mostTokensPerSecond(const FitEstimate& estimate, double bytesPerSecond)
{
    const bool fits = estimate.verdict == Verdict::Fits || estimate.verdict == Verdict::Beside;
    const bool known = fits && estimate.weightsInRam == 0;
    return known && estimate.tokenBytes > 0 ? bytesPerSecond / static_cast<double>(estimate.tokenBytes) : 0;
}

QVariantMap fitWords(const FitEstimate& estimate, double bytesPerSecond)
{
    const double rate = mostTokensPerSecond(estimate, bytesPerSecond);
    QString parts;
    if (estimate.verdict != Verdict::Fails) {
        parts = QCoreApplication::translate("Models", "Weights %1, context of %2 tokens %3, work %4")
                    .arg(sizeText(estimate.weights), QLocale().toString(estimate.context), sizeText(estimate.cache),
                         sizeText(estimate.work));
    }
    return {{"verdict", verdictName(estimate.verdict)},
            {"badge", badge(estimate.verdict)},
            {"words", sentence(estimate)},
            {"parts", parts},
            {"speed", rate > 0
                          ? QCoreApplication::translate("Models", "Up to about %1 tokens a second").arg(rateText(rate))
                          : QString()},
            {"device", estimate.device}};
}

} // namespace alcove
