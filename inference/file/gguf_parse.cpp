// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/gguf_parse.h"

#include "inference/file/gguf_reader.h"
#include "inference/file/gguf_value.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <unordered_set>

namespace alcove {

namespace {

// Far above what models carry (some 20 MB for 260,000 tokens), far below what could exhaust the memory: a sparse
// file may claim any size.
constexpr size_t maxHeaderBytes = size_t{256} << 20;
constexpr uint64_t maxKeyBytes = 65535;
constexpr uint64_t maxTensors = 1U << 20;
constexpr uint64_t maxAlignment = 1U << 20;
// id, key length, and the smallest value; name length, dimensions, one size, type, offset.
constexpr uint64_t smallestPair = 8 + 4 + 1;
constexpr uint64_t smallestTensor = 8 + 4 + 8 + 4 + 8;

bool multiply(uint64_t a, uint64_t b, uint64_t& product)
{
    return !__builtin_mul_overflow(a, b, &product) && product <= std::numeric_limits<int64_t>::max();
}

class HeaderParser {
public:
    HeaderParser(std::span<const std::byte> bytes, GgufHeader& header)
        : m_bytes(bytes), m_reader(bytes.first(std::min(bytes.size(), maxHeaderBytes))), m_header(header)
    {
    }

    bool parse() { return parsePreamble() && parsePairs() && parseAlignment() && parseTensorInfos() && placeTensors(); }

    const Wording& reason() const { return m_reason; }
    const Wording& remedy() const { return m_remedy; }
    size_t position() const { return m_reader.position(); }

private:
    // A tensor's offset is known before the data section's start is.
    struct Placement {
        uint64_t offset;
        uint64_t bytes;
    };

    bool refuse(Wording reason, Wording remedy = Wording::tr("The file is damaged or incomplete: download it again."))
    {
        m_reason = std::move(reason);
        m_remedy = std::move(remedy);
        return false;
    }

    bool endsInside(const Wording& what)
    {
        if (m_bytes.size() > maxHeaderBytes)
            return refuse(Wording::tr("its header is longer than 256 MiB"));
        return refuse(Wording::tr("it ends inside {}", what));
    }

    bool parsePreamble()
    {
        std::string magic;
        if (!m_reader.readText(magic, 4) || magic != "GGUF")
            return refuse(Wording::tr("it is not a GGUF file"),
                          Wording::tr("Choose a model file in the GGUF format: its name ends in .gguf."));
        uint64_t tensors = 0;
        if (!m_reader.read(m_header.version))
            return endsInside(Wording::tr("its first line of numbers"));
        if (m_header.version != 0 && (m_header.version & 0xFFFF) == 0)
            return refuse(Wording::tr("it was made for big-endian computers"),
                          Wording::tr("Get the little-endian file of the same model."));
        if (m_header.version != 2 && m_header.version != 3) {
            return refuse(
                Wording::tr("it has version {} of the GGUF format, and Alcove reads 2 and 3", m_header.version),
                m_header.version == 1 ? Wording::tr("Get a newer file of the same model.")
                                      : Wording::tr("Look for a newer Alcove."));
        }
        if (!m_reader.read(tensors) || !m_reader.read(m_pairCount))
            return endsInside(Wording::tr("its first line of numbers"));
        if (tensors > maxTensors || tensors * smallestTensor > m_reader.remaining())
            return refuse(Wording::tr("it says that it holds {} tensors, more than fit into it", tensors));
        if (m_pairCount > m_reader.remaining() / smallestPair) {
            return refuse(Wording::tr("it says that it holds {} metadata values, more than fit into it", m_pairCount));
        }
        m_tensorCount = tensors;
        return true;
    }

    bool parsePairs()
    {
        for (uint64_t i = 0; i < m_pairCount; ++i) {
            std::string key;
            uint64_t length = 0;
            uint32_t type = 0;
            if (!m_reader.read(length))
                return endsInside(Wording::tr("its metadata"));
            if (length == 0 || length > maxKeyBytes)
                return refuse(Wording::tr("a metadata key is {} bytes long", length));
            if (!m_reader.readText(key, length))
                return endsInside(Wording::tr("its metadata"));
            const size_t start = m_reader.position();
            if (!m_reader.read(type))
                return endsInside(Wording::tr("its metadata"));
            GgufValue value;
            const GgufValueProblem problem = readGgufValue(m_reader, type, value);
            if (problem.cutShort)
                return endsInside(Wording::tr("the value of {}", key));
            if (!problem.reason.empty())
                return refuse(Wording::tr("the value of {} {}", key, problem.reason));
            if (!m_header.values.emplace(key, std::move(value)).second)
                return refuse(Wording::tr("the metadata key {} stands in it twice", key));
            m_header.keys.push_back(std::move(key));
            m_header.stored.push_back(m_bytes.subspan(start, m_reader.position() - start));
        }
        return true;
    }

    bool parseAlignment()
    {
        const auto found = m_header.values.find("general.alignment");
        if (found == m_header.values.end())
            return true;
        const std::optional<uint64_t> alignment = asUnsigned(found->second);
        // Eight is the format's own minimum; readers rely on it to load whole words.
        if (!alignment || *alignment < 8 || *alignment > maxAlignment || !std::has_single_bit(*alignment))
            return refuse(Wording::tr("general.alignment is not a power of two between 8 and 1,048,576"));
        m_header.alignment = *alignment;
        return true;
    }

    bool parseTensorInfos()
    {
        std::unordered_set<std::string> names;
        m_header.tensors.reserve(m_tensorCount);
        m_placements.reserve(m_tensorCount);
        for (uint64_t i = 0; i < m_tensorCount; ++i) {
            GgufTensor tensor;
            Placement placement{};
            if (!parseTensorInfo(tensor, placement))
                return false;
            if (!names.insert(tensor.name).second)
                return refuse(Wording::tr("the tensor {} stands in it twice", tensor.name));
            m_header.tensors.push_back(std::move(tensor));
            m_placements.push_back(placement);
        }
        return true;
    }

    bool parseTensorInfo(GgufTensor& tensor, Placement& placement)
    {
        uint64_t length = 0;
        if (!m_reader.read(length))
            return endsInside(Wording::tr("its list of tensors"));
        if (length == 0 || length > maxKeyBytes)
            return refuse(Wording::tr("a tensor's name is {} bytes long", length));
        if (!m_reader.readText(tensor.name, length) || !m_reader.read(tensor.dimensions))
            return endsInside(Wording::tr("its list of tensors"));
        if (tensor.dimensions < 1 || tensor.dimensions > tensor.ne.size()) {
            return refuse(Wording::tr("the tensor {} has {} dimensions, and 1 to 4 are possible", tensor.name,
                                      tensor.dimensions));
        }
        uint64_t elements = 1;
        for (uint32_t d = 0; d < tensor.dimensions; ++d) {
            if (!m_reader.read(tensor.ne[d]))
                return endsInside(Wording::tr("its list of tensors"));
            if (tensor.ne[d] == 0 || !multiply(elements, tensor.ne[d], elements))
                return refuse(Wording::tr("the tensor {} has an impossible size", tensor.name));
        }
        uint32_t type = 0;
        if (!m_reader.read(type) || !m_reader.read(placement.offset))
            return endsInside(Wording::tr("its list of tensors"));
        const QuantTraits* traits = findQuantTraits(type);
        if (traits == nullptr) {
            return refuse(Wording::tr("the tensor {} has the unknown type {}", tensor.name, type),
                          Wording::tr("Look for a newer Alcove, or get the model in another quantization."));
        }
        tensor.type = traits->type;
        if (tensor.ne[0] % traits->blockElements != 0) {
            return refuse(Wording::tr(
                "a row of the tensor {} has {} numbers, which is no multiple of the {} that a block of {} holds",
                tensor.name, tensor.ne[0], traits->blockElements, traits->name));
        }
        if (!multiply(elements / traits->blockElements, traits->blockBytes, placement.bytes))
            return refuse(Wording::tr("the tensor {} has an impossible size", tensor.name));
        return true;
    }

    bool placeTensors()
    {
        if (m_header.tensors.empty())
            return true; // a vocabulary alone: nothing, not even padding, follows the header
        const uint64_t start = (m_reader.position() + m_header.alignment - 1) / m_header.alignment * m_header.alignment;
        const uint64_t available = start < m_bytes.size() ? m_bytes.size() - start : 0;
        for (size_t i = 0; i < m_header.tensors.size(); ++i) {
            GgufTensor& tensor = m_header.tensors[i];
            const Placement& placement = m_placements[i];
            if (placement.offset % m_header.alignment != 0) {
                return refuse(Wording::tr("the tensor {} does not begin at a multiple of {} bytes", tensor.name,
                                          m_header.alignment));
            }
            if (placement.offset > available || placement.bytes > available - placement.offset)
                return refuse(Wording::tr("it ends before the tensor {} does", tensor.name));
            tensor.data = m_bytes.subspan(start + placement.offset, placement.bytes);
        }
        return checkOverlaps();
    }

    // Every tensor has bytes of its own: a small file could otherwise ask for any amount of memory.
    bool checkOverlaps()
    {
        std::vector<const GgufTensor*> inOrder;
        inOrder.reserve(m_header.tensors.size());
        for (const GgufTensor& tensor : m_header.tensors)
            inOrder.push_back(&tensor);
        std::ranges::sort(inOrder, {}, [](const GgufTensor* tensor) { return tensor->data.data(); });
        for (size_t i = 1; i < inOrder.size(); ++i) {
            const std::span<const std::byte> before = inOrder[i - 1]->data;
            if (inOrder[i]->data.data() < before.data() + before.size())
                return refuse(Wording::tr("the tensors {} and {} overlap", inOrder[i - 1]->name, inOrder[i]->name));
        }
        return true;
    }

    std::span<const std::byte> m_bytes;
    GgufReader m_reader;
    GgufHeader& m_header;
    uint64_t m_tensorCount = 0;
    uint64_t m_pairCount = 0;
    std::vector<Placement> m_placements;
    Wording m_reason;
    Wording m_remedy;
};

} // namespace

Result<GgufHeader> parseGgufHeader(std::span<const std::byte> bytes, const std::string& name)
{
    GgufHeader header;
    HeaderParser parser(bytes, header);
    if (!parser.parse()) {
        return fail(Wording::tr("{} can't be opened: {}.", name, parser.reason()), parser.remedy(),
                    "at byte " + std::to_string(parser.position()) + " of " + std::to_string(bytes.size()));
    }
    return header;
}

} // namespace alcove
