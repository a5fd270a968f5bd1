#pragma once

// How a single value of each type that records use is read, written and described in a schema.

#include "describe.hpp"

#include <isms/base/date.hpp>
#include <isms/base/diagnostic.hpp>
#include <isms/base/id.hpp>
#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/base/json_tree.hpp>

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Where the reader is, and where it reports. Each value's context lives only while the value is
/// read; what leads to it is put together when there is something to report.
class ReadContext {
  public:
    ReadContext(std::string_view file, std::vector<Diagnostic>& diagnostics)
        : file_(file), diagnostics_(&diagnostics) {}

    ReadContext at(std::string_view key) const { return {*this, key, 0}; }
    ReadContext at(std::size_t index) const { return {*this, {}, index}; }

    void report(std::string code, std::string message, std::string hint = {}) const;
    bool wrong_type(JsonView json, std::string_view wanted) const;
    bool bad_value(std::string_view found, std::string_view wanted) const;

  private:
    ReadContext(const ReadContext& parent, std::string_view key, std::size_t index)
        : file_(parent.file_),
          diagnostics_(parent.diagnostics_),
          parent_(&parent),
          key_(key),
          index_(index) {}

    std::string pointer() const;  ///< JSON pointer (RFC 6901) of the value being read

    std::string_view file_;
    std::vector<Diagnostic>* diagnostics_;
    const ReadContext* parent_ = nullptr;
    std::string_view key_;  ///< without text for an element of a list
    std::size_t index_ = 0;
};

template <class T>
struct ValueCodec;  // read(json, value, context) -> bool; write(value) -> Json; schema() -> Json

template <>
struct ValueCodec<std::string> {
    static bool read(JsonView json, std::string& value, const ReadContext& context) {
        if (!json.is_text()) return context.wrong_type(json, "text");
        value = json.text();
        return true;
    }
    static Json write(const std::string& value) { return value; }
    static Json schema() { return {{"type", "string"}}; }
};

template <>
struct ValueCodec<bool> {
    static bool read(JsonView json, bool& value, const ReadContext& context) {
        if (!json.is_boolean()) return context.wrong_type(json, "true or false");
        value = json.boolean();
        return true;
    }
    static Json write(bool value) { return value; }
    static Json schema() { return {{"type", "boolean"}}; }
};

template <std::integral Number>
requires(!std::same_as<Number, bool>) struct ValueCodec<Number> {
    static bool read(JsonView json, Number& value, const ReadContext& context) {
        if (!json.is_integer()) return context.wrong_type(json, "a whole number");
        const auto number = json.integer();
        if (!number || !std::in_range<Number>(*number))
            return context.bad_value(json.value().dump(), "a number in range");
        value = static_cast<Number>(*number);
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
    static bool read(JsonView json, double& value, const ReadContext& context) {
        if (!json.is_number()) return context.wrong_type(json, "a number");
        value = json.number();
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
    static bool read(JsonView json, Date& value, const ReadContext& context) {
        if (!json.is_text()) return context.wrong_type(json, "a date such as \"2026-11-23\"");
        const auto text = json.text();
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
    static bool read(JsonView json, Instant& value, const ReadContext& context) {
        if (!json.is_text())
            return context.wrong_type(json, "a moment such as \"2026-11-23T09:30:00Z\"");
        const auto text = json.text();
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
    static bool read(JsonView json, Id<Kind>& value, const ReadContext& context) {
        const std::string wanted = "the id of a " + std::string(Kind::name);
        if (!json.is_text()) return context.wrong_type(json, wanted);
        const auto text = json.text();
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
    static bool read(JsonView json, Enum& value, const ReadContext& context) {
        if (!json.is_text()) return context.wrong_type(json, "one of " + all_words());
        const auto text = json.text();
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
    static bool read(JsonView json, std::optional<T>& value, const ReadContext& context) {
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
    static bool read(JsonView json, std::vector<T>& value, const ReadContext& context) {
        if (!json.is_array()) return context.wrong_type(json, "a list");
        value.clear();
        value.reserve(json.size());
        bool good = true;
        for (const auto element : json.elements()) {
            T read_element = make_blank<T>();
            good &= ValueCodec<T>::read(element, read_element, context.at(value.size()));
            value.push_back(std::move(read_element));
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

    static bool read(JsonView json, Texts& value, const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object of texts");
        bool good = true;
        for (const auto& [key, text] : json.members())
            good &= ValueCodec<std::string>::read(text, value[std::string(key)], context.at(key));
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

    static bool read(JsonView json, std::map<std::string, int>& value, const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object of numbers");
        bool good = true;
        for (const auto& [key, number] : json.members()) {
            int& counter = value[std::string(key)];
            if (!ValueCodec<int>::read(number, counter, context.at(key))) {
                good = false;
            } else if (counter < 0 || counter > most) {
                good = context.at(key).bad_value(number.value().dump(),
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
