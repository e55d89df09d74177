// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/terminal.h"
#include "app/prompt/prompt_format.h"
#include "inference/formatted.h"
#include "inference/memory_plan.h"
#include "inference/model_file.h"
#include "inference/recommended_sampling.h"

#include <algorithm>
#include <optional>

namespace alcove::cli {

namespace {

constexpr size_t shownValueBytes = 100;

std::string shortened(const std::string& text)
{
    if (text.size() <= shownValueBytes)
        return text;
    size_t end = shownValueBytes;
    while (end > 0 && (text[end] & 0xC0) == 0x80) // not inside a character
        --end;
    return text.substr(0, end) + "…";
}

std::string row(const char* name, const std::string& value)
{
    return formatted("  {:<14}{}\n", name, value);
}

std::string modelSection(const FileSummary& file, const std::string& format, const std::string& sampling)
{
    const ModelInfo& model = file.model;
    std::string text = printable(model.name) + "\n";
    text += row("architecture", printable(model.architecture) + ", " + model.quantization);
    text += row("size", humanBytes(model.fileBytes) + ", " + humanNumber(model.parameters) + " parameters");
    if (model.layers > 0) // a file may hold a vocabulary alone
        text += row("layers", formatted("{}, {} numbers wide", model.layers, humanNumber(model.width)));
    text += row("vocabulary", humanNumber(model.vocabulary) + " tokens");
    if (model.trainedContext > 0)
        text += row("context", humanNumber(model.trainedContext) + " tokens");
    return text + row("conversation", format) + row("sampling", sampling);
}

// What answers are drawn with unless options say otherwise.
std::string samplingText(const RecommendedSampling& recommended)
{
    const SamplingParams& params = recommended.params;
    std::string text = formatted("temperature {}", params.temperature);
    if (params.mirostat)
        text += formatted(", Mirostat 2 with tau {} and eta {}", params.mirostatTau, params.mirostatEta);
    else
        text += formatted(", top-k {}, top-p {}, min-p {}", params.topK, params.topP, params.minP);
    if (params.xtcProbability > 0)
        text += formatted(", XTC {} from {}", params.xtcProbability, params.xtcThreshold);
    if (params.repeatPenalty != 1)
        text += formatted(", repeat penalty {}", params.repeatPenalty);
    if (params.presencePenalty != 0)
        text += formatted(", presence penalty {}", params.presencePenalty);
    const std::string source = recommended.source();
    return text + (source.empty() ? " (the usual values)" : " (from " + source + ")");
}

// `obstacle`: why the model can't be run; empty: it can.
std::string needsSection(const FileSummary& file, const std::string& obstacle)
{
    std::string text = "\nWhat it takes to run it\n";
    text += row("weights", humanBytes(file.weightBytes));
    if (file.kvBytesPerToken > 0)
        text += row("KV cache", humanBytes(file.kvBytesPerToken) + " a token in F16");
    return text + row("runs here", obstacle.empty() ? "yes" : "no: " + printable(obstacle));
}

// What one device would give for the model.
std::string planRows(const MemoryPlan& plan)
{
    // Weights that are read in the file are in the RAM, whatever the device.
    const bool onDevice = plan.use.graphics > 0;
    const uint64_t weights = plan.weights - (onDevice ? plan.use.mapped : 0) - plan.weightsInRam;
    const std::string inFile = plan.use.mapped > 0 ? formatted(", the file {}", humanBytes(plan.use.mapped)) : "";
    std::string parts =
        formatted("{}KV cache {}, work {}", weights > 0 ? formatted("weights {}, ", humanBytes(weights)) : "",
                  humanBytes(plan.cache), humanBytes(plan.work));
    std::string text;
    if (onDevice) {
        text += row("  graphics", formatted("{} at most: {}", humanBytes(plan.use.graphics), parts));
        text += row("", formatted("{} free{}", humanBytes(plan.graphicsFree),
                                  plan.shared ? "; this memory is the computer's RAM" : ""));
        parts = plan.shared ? formatted("graphics {}{}", humanBytes(plan.use.graphics), inFile)
                            : formatted("{}buffers {}",
                                        plan.weightsInRam > 0 ? formatted("weights that the card has no room for {}, ",
                                                                          humanBytes(plan.weightsInRam))
                                                              : "",
                                        humanBytes(plan.use.ram - plan.weightsInRam));
    }
    text += row("  RAM",
                formatted("{} at most: {}, the program {}", humanBytes(plan.ram()), parts, humanBytes(plan.program)));
    text += row("", formatted("{} free", humanBytes(plan.ramFree)));
    const auto fits = checkFits(plan);
    return fits ? text : text + row("", printable(fits.error().message));
}

struct MemorySection {
    std::string text;
    std::optional<Error> fault; // of the file: what the processor can't run either
};

// A plan for each device, or for the one that was asked for.
MemorySection memorySection(const std::filesystem::path& path, EngineOptions options, bool oneDevice)
{
    std::vector<std::string> devices = {options.device};
    if (!oneDevice)
        devices = {"cpu"}; // first: the graphics drivers are not in the process yet
    MemorySection section;
    std::string& text = section.text;
    for (size_t i = 0; i < devices.size(); ++i) {
        options.device = devices[i];
        const auto plan = planMemory(path, options);
        if (text.empty() && plan)
            text += formatted("\nMemory with a context of {} tokens in {}\n", humanNumber(plan->contextLength),
                              kvTypeName(plan->kvType));
        else if (text.empty())
            text += "\nMemory\n";
        text += row(devices[i].c_str(), printable(plan ? plan->device.name : plan.error().message));
        if (plan)
            text += planRows(*plan);
        else if (devices[i] == "cpu")
            section.fault = plan.error();
        if (oneDevice || i > 0)
            continue;
        for (const DeviceInfo& device : listDevices().devices) {
            if (device.usable && device.id != "cpu")
                devices.push_back(device.id);
        }
    }
    return section;
}

std::string metadataSection(const FileSummary& file)
{
    std::string text = formatted("\nMetadata ({})\n", file.metadata.size());
    for (const auto& [key, value] : file.metadata)
        text += "  " + printable(key) + " = " + shortened(printable(value)) + "\n";
    return text;
}

std::string tensorSection(const FileSummary& file)
{
    std::string text = formatted("\nTensors ({})\n", file.tensors.size());
    size_t widest = 0;
    for (const TensorSummary& tensor : file.tensors)
        widest = std::max(widest, tensor.name.size());
    for (const TensorSummary& tensor : file.tensors) {
        std::string shape;
        for (const uint64_t length : tensor.shape)
            shape += (shape.empty() ? "" : " × ") + std::to_string(length);
        text += formatted("  {:<{}}  {:<8}{}, {}\n", printable(tensor.name), std::min<size_t>(widest, 48), tensor.type,
                          shape, humanBytes(tensor.bytes));
    }
    return text;
}

} // namespace

int inspect(const QStringList& commandLine)
{
    Arguments arguments("[options] FILE", "Shows what a model file holds and what it takes to run it.");
    addDeviceOptions(arguments);
    if (const auto code = arguments.parse(commandLine, 1))
        return *code;
    const auto options = readEngineOptions(arguments);
    if (!options)
        return badUsage;
    const std::filesystem::path path = toPath(arguments.word(0));
    const auto file = inspectModelFile(path);
    if (!file)
        return report(file.error());
    const auto tokenizer = openTokenizer(path);
    const std::string format = tokenizer ? std::string(promptFormatName(detectPromptFormat(**tokenizer, file->model)))
                                         : printable(tokenizer.error().message);
    MemorySection memory;
    if (file->unsupported.empty())
        memory = memorySection(path, *options, arguments.has("device"));
    const Wording& obstacle = memory.fault ? memory.fault->message : file->unsupported;
    print(modelSection(*file, format, samplingText(recommendedSampling(path))) + needsSection(*file, obstacle) +
          memory.text + metadataSection(*file) + tensorSection(*file));
    // A file with a vocabulary alone is no damaged model.
    return memory.fault && !file->tensors.empty() ? report(*memory.fault) : success;
}

} // namespace alcove::cli
