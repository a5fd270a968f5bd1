#pragma once

// How a single value of each type that records use is read, written and described in a schema.

#include "describe.hpp"

#include <isms/base/date.hpp>
#include <isms/base/diagnostic.hpp>
#include <isms/base/id.hpp>
#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Where the reader is, and where it reports.
struct ReadContext {
    std::string_view file;
    std::string pointer;  ///< JSON pointer of the value being read
    std::vector<Diagnostic>* diagnostics;

    void report(std::string code, std::string message, std::string hint = {}) const {
        diagnostics->push_back({Severity::error,
                                std::move(code),
                                std::move(message),
                                std::string(file),
                                pointer.empty() ? "/" : pointer,
                                {},
                                std::move(hint)});
    }
    bool wrong_type(const Json& json, std::string_view wanted) const {
        report("record-wrong-type",
               std::string("expected ") + std::string(wanted) + " but found " + json.type_name(),
               "mend the value, or restore the file from version control or a backup");
        return false;
    }
    bool bad_value(std::string_view found, std::string_view wanted) const {
        report("record-bad-value", "'" + std::string(found) + "' is not " + std::string(wanted),
               "mend the value, or restore the file from version control or a backup");
        return false;
    }
    ReadContext at(std::string_view key) const;
};

template <class T>
struct ValueCodec;  // read(json, value, context) -> bool; write(value) -> Json; schema() -> Json

template <>
struct ValueCodec<std::string> {
    static bool read(const Json& json, std::string& value, const ReadContext& context) {
        if (!json.is_string()) return context.wrong_type(json, "text");
        value = json.get_ref<const std::string&>();
        return true;
    }
    static Json write(const std::string& value) { return value; }
    static Json schema() { return {{"type", "string"}}; }
};

template <>
struct ValueCodec<bool> {
    static bool read(const Json& json, bool& value, const ReadContext& context) {
        if (!json.is_boolean()) return context.wrong_type(json, "true or false");
        value = json.get<bool>();
        return true;
    }
    static Json write(bool value) { return value; }
    static Json schema() { return {{"type", "boolean"}}; }
};

template <std::integral Number>
requires(!std::same_as<Number, bool>) struct ValueCodec<Number> {
    static bool read(const Json& json, Number& value, const ReadContext& context) {
        if (!json.is_number_integer()) return context.wrong_type(json, "a whole number");
        const bool too_large =
            json.is_number_unsigned() &&
            json.get<std::uint64_t>() >
                static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (too_large || !std::in_range<Number>(json.get<std::int64_t>())) {
            return context.bad_value(json.dump(), "a number in range");
        }
        value = static_cast<Number>(json.get<std::int64_t>());
        return true;
    }
    static Json write(Number value) { return value; }
    static Json schema() {
        Json schema = {{"type", "integer"}};
        if (std::is_unsigned_v<Number>) schema["minimum"] = 0;
        return schema;
    }
};

template <>
struct ValueCodec<double> {
    static bool read(const Json& json, double& value, const ReadContext& context) {
        if (!json.is_number()) return context.wrong_type(json, "a number");
        value = json.get<double>();
        return true;
    }
    /// 80, not 80.0: as people write it, and as other programs read it back.
    static Json write(double value) {
        constexpr double exact = 9007199254740992;  // 2^53: beyond it whole numbers have gaps
        if (value == std::trunc(value) && std::abs(value) < exact)
            return static_cast<std::int64_t>(value);
        return value;
    }
    static Json schema() { return {{"type", "number"}}; }
};

template <>
struct ValueCodec<Date> {
    static bool read(const Json& json, Date& value, const ReadContext& context) {
        if (!json.is_string()) return context.wrong_type(json, "a date such as \"2026-11-23\"");
        const auto& text = json.get_ref<const std::string&>();
        const auto date = Date::parse(text);
        if (!date) return context.bad_value(text, "a date such as 2026-11-23");
        value = *date;
        return true;
    }
    static Json write(const Date& value) { return value.iso(); }
    static Json schema() {
        return {
            {"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    }
};

template <>
struct ValueCodec<Instant> {
    static bool read(const Json& json, Instant& value, const ReadContext& context) {
        if (!json.is_string())
            return context.wrong_type(json, "a moment such as \"2026-11-23T09:30:00Z\"");
        const auto& text = json.get_ref<const std::string&>();
        const auto instant = Instant::parse(text);
        if (!instant) return context.bad_value(text, "a moment such as 2026-11-23T09:30:00Z");
        value = *instant;
        return true;
    }
    static Json write(const Instant& value) { return value.rfc3339(); }
    static Json schema() {
        return {
            {"type", "string"},
            {"format", "date-time"},
            {"pattern",
             "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"}};
    }
};

template <class Kind>
struct ValueCodec<Id<Kind>> {
    static bool read(const Json& json, Id<Kind>& value, const ReadContext& context) {
        const std::string wanted = "the id of a " + std::string(Kind::name);
        if (!json.is_string()) return context.wrong_type(json, wanted);
        const auto& text = json.get_ref<const std::string&>();
        auto id = Id<Kind>::parse(text);
        if (!id) return context.bad_value(text, wanted);
        value = std::move(*id);
        return true;
    }
    static Json write(const Id<Kind>& value) { return value.str(); }
    static Json schema() { return {{"type", "string"}, {"pattern", Kind::pattern}}; }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct ValueCodec<Enum> {
    static bool read(const Json& json, Enum& value, const ReadContext& context) {
        if (!json.is_string()) return context.wrong_type(json, "one of " + all_words());
        const auto& text = json.get_ref<const std::string&>();
        for (const auto& [candidate, word] : EnumWords<Enum>::words) {
            if (word == text) {
                value = candidate;
                return true;
            }
        }
        return context.bad_value(text, "one of " + all_words());
    }
    static Json write(Enum value) { return enum_word(value); }
    static Json schema() {
        Json words = Json::array();
        for (const auto& [candidate, word] : EnumWords<Enum>::words) words.push_back(word);
        return {{"enum", std::move(words)}};
    }

  private:
    static std::string all_words() {
        std::string all;
        for (const auto& [candidate, word] : EnumWords<Enum>::words) {
            if (!all.empty()) all += ", ";
            all += word;
        }
        return all;
    }
};

template <class T>
struct ValueCodec<std::optional<T>> {
    static bool read(const Json& json, std::optional<T>& value, const ReadContext& context) {
        T inner = make_blank<T>();
        if (!ValueCodec<T>::read(json, inner, context)) return false;
        value = std::move(inner);
        return true;
    }
    static Json write(const std::optional<T>& value) {
        return value ? ValueCodec<T>::write(*value) : Json(nullptr);
    }
    static Json schema() { return ValueCodec<T>::schema(); }
};

template <class T>
struct ValueCodec<std::vector<T>> {
    static bool read(const Json& json, std::vector<T>& value, const ReadContext& context) {
        if (!json.is_array()) return context.wrong_type(json, "a list");
        value.clear();
        value.reserve(json.size());
        bool good = true;
        for (std::size_t index = 0; index < json.size(); ++index) {
            T element = make_blank<T>();
            good &= ValueCodec<T>::read(json[index], element, context.at(std::to_string(index)));
            value.push_back(std::move(element));
        }
        return good;
    }
    static Json write(const std::vector<T>& value) {
        Json json = Json::array();
        for (const auto& element : value) json.push_back(ValueCodec<T>::write(element));
        return json;
    }
    static Json schema() { return {{"type", "array"}, {"items", ValueCodec<T>::schema()}}; }
};

/// Texts by key.
template <>
struct ValueCodec<std::map<std::string, std::string, std::less<>>> {
    using Texts = std::map<std::string, std::string, std::less<>>;

    static bool read(const Json& json, Texts& value, const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object of texts");
        bool good = true;
        for (const auto& [key, text] : json.items())
            good &= ValueCodec<std::string>::read(text, value[key], context.at(key));
        return good;
    }
    static Json write(const Texts& value) {
        Json json = Json::object();
        for (const auto& [key, text] : value) json[key] = text;
        return json;
    }
    static Json schema() {
        return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
    }
};

/// Counters: the last number given in each series.
template <>
struct ValueCodec<std::map<std::string, int>> {
    /// Leaves room to count on: an id's number has at most nine digits.
    static constexpr int most = 99'999'999;

    static bool read(const Json& json, std::map<std::string, int>& value,
                     const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object of numbers");
        bool good = true;
        for (const auto& [key, number] : json.items()) {
            int& counter = value[key];
            if (!ValueCodec<int>::read(number, counter, context.at(key))) {
                good = false;
            } else if (counter < 0 || counter > most) {
                good = context.at(key).bad_value(number.dump(),
                                                 "a number from 0 to " + std::to_string(most));
            }
        }
        return good;
    }
    static Json write(const std::map<std::string, int>& value) {
        Json json = Json::object();
        for (const auto& [key, number] : value) json[key] = number;
        return json;
    }
    static Json schema() {
        return {{"type", "object"},
                {"additionalProperties", {{"type", "integer"}, {"minimum", 0}, {"maximum", most}}}};
    }
};

}  // namespace isms
