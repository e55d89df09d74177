// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/json_schema_numbers.h"
#include "inference/formatted.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace alcove {

namespace {

constexpr int64_t most = 999'999'999'999'999;    // what a double, and so every reader of JSON, holds exactly
constexpr int64_t mostWithFraction = 99'999'999; // with six digits more

struct Bounds {
    int64_t least = -most;
    int64_t greatest = most;
};

double numberOf(const Json& schema, const char* key)
{
    const Json& value = schema.at(key);
    if (!value.is_number() || std::abs(value.get<double>()) > static_cast<double>(most))
        refuseSchema(formatted("“{}” of {}", key, value.dump()));
    return value.get<double>();
}

Bounds boundsOf(const Json& schema)
{
    Bounds bounds;
    const auto atLeast = [&](double number) { bounds.least = std::max(bounds.least, static_cast<int64_t>(number)); };
    const auto atMost = [&](double number) {
        bounds.greatest = std::min(bounds.greatest, static_cast<int64_t>(number));
    };
    // In draft 4 the exclusive forms are flags of the others.
    const auto flagged = [&](const char* key) { return schema.contains(key) && schema.at(key) == Json(true); };
    const auto hasNumber = [&](const char* key) { return schema.contains(key) && !schema.at(key).is_boolean(); };
    if (schema.contains("minimum")) {
        const double minimum = numberOf(schema, "minimum");
        atLeast(flagged("exclusiveMinimum") ? std::floor(minimum) + 1 : std::ceil(minimum));
    }
    if (schema.contains("maximum")) {
        const double maximum = numberOf(schema, "maximum");
        atMost(flagged("exclusiveMaximum") ? std::ceil(maximum) - 1 : std::floor(maximum));
    }
    if (hasNumber("exclusiveMinimum"))
        atLeast(std::floor(numberOf(schema, "exclusiveMinimum")) + 1);
    if (hasNumber("exclusiveMaximum"))
        atMost(std::ceil(numberOf(schema, "exclusiveMaximum")) - 1);
    return bounds;
}

void addAlternative(std::string& alternatives, const std::string& more)
{
    if (!more.empty())
        alternatives += (alternatives.empty() ? "" : " | ") + more;
}

// Numbers of equally many digits, from one to the other.
std::string digitsBetween(std::string_view least, std::string_view greatest)
{
    const size_t rest = least.size() - 1;
    const auto any = [](size_t count) { return count == 0 ? std::string() : formatted(" [0-9]{{{}}}", count); };
    const bool fromZeros = least.find_first_not_of('0', 1) == std::string_view::npos;
    const bool toNines = greatest.find_first_not_of('9', 1) == std::string_view::npos;
    if (rest == 0 || (fromZeros && toNines))
        return formatted("[{}-{}]", least[0], greatest[0]) + any(rest);
    if (least[0] == greatest[0])
        return formatted("\"{}\" ({})", least[0], digitsBetween(least.substr(1), greatest.substr(1)));
    std::string alternatives =
        formatted("\"{}\" ({})", least[0], digitsBetween(least.substr(1), std::string(rest, '9')));
    if (least[0] + 1 < greatest[0])
        addAlternative(alternatives,
                       formatted("[{}-{}]", static_cast<char>(least[0] + 1), static_cast<char>(greatest[0] - 1)) +
                           any(rest));
    addAlternative(alternatives,
                   formatted("\"{}\" ({})", greatest[0], digitsBetween(std::string(rest, '0'), greatest.substr(1))));
    return alternatives;
}

// 0 <= least; empty when there is none.
std::string magnitudes(int64_t least, int64_t greatest)
{
    std::string alternatives;
    while (least <= greatest) {
        const std::string first = std::to_string(least);
        const std::string nines(first.size(), '9');
        const std::string last = std::to_string(std::min<int64_t>(greatest, std::stoll(nines)));
        addAlternative(alternatives, digitsBetween(first, last));
        least = std::stoll(nines) + 1;
    }
    return alternatives;
}

// "sign (magnitudes) tail"; nothing for no magnitudes.
std::string withSign(const char* sign, int64_t least, int64_t greatest, const char* tail)
{
    const std::string numbers = magnitudes(least, greatest);
    return numbers.empty() ? numbers : std::string(sign) + "(" + numbers + ")" + tail;
}

[[noreturn]] void refuseEmpty()
{
    refuseSchema("minimum and maximum with no whole number between them");
}

} // namespace

std::string gbnfOfIntegers(const Json& schema)
{
    const auto [least, greatest] = boundsOf(schema);
    if (least > greatest)
        refuseEmpty();
    std::string alternatives = withSign("", std::max<int64_t>(least, 0), greatest, "");
    addAlternative(alternatives, withSign("\"-\" ", std::max<int64_t>(-greatest, 1), -least, ""));
    return "(" + alternatives + ")";
}

std::string gbnfOfNumbers(const Json& schema)
{
    const auto [least, greatest] = boundsOf(schema);
    if (least > greatest)
        refuseEmpty();
    // A fraction behind n >= 0 leads to less than n + 1, which is still no more than the greatest below it.
    const char* fraction = " (\".\" [0-9]{1,6})?";
    std::string alternatives = gbnfOfIntegers(schema);
    addAlternative(alternatives,
                   withSign("", std::max<int64_t>(least, 0), std::min(greatest - 1, mostWithFraction), fraction));
    addAlternative(alternatives, withSign("\"-\" ", std::max<int64_t>(-greatest, 0),
                                          std::min(-least - 1, mostWithFraction), fraction));
    return "(" + alternatives + ")";
}

} // namespace alcove
