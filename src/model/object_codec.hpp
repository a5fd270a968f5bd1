#pragma once

// The three visitors of a description: reader, writer, schema maker; and with them the codec of
// every described type.

#include "value_codec.hpp"

#include <isms/base/digest.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isms {

template <class T>
bool is_empty_value(const T& value) {
    if constexpr (requires { value.has_value(); }) {
        return !value.has_value();
    } else if constexpr (requires { value.empty(); }) {
        return value.empty();
    } else {
        return value == T{};
    }
}

class ObjectReader {
  public:
    ObjectReader(JsonView object, const ReadContext& context)
        : object_(object), context_(&context), next_(object.members().begin()) {}

    template <class T>
    void field(std::string_view key, T& value, std::string_view) {
        if (const auto json = find(key)) {
            good_ &= ValueCodec<T>::read(*json, value, context_->at(key));
        } else {
            context_->at(key).report(
                "record-missing-field", "'" + std::string(key) + "' is missing",
                "add it, or restore the file from version control or a backup");
            good_ = false;
        }
    }
    template <class T>
    void maybe(std::string_view key, T& value, std::string_view) {
        if (const auto json = find(key))
            good_ &= ValueCodec<T>::read(*json, value, context_->at(key));
    }
    /// A number that is computed with, and so must stay within its range.
    template <class Number>
    void number(std::string_view key, Number& value, Number least, Number most,
                std::string_view documentation) {
        Number read = value;
        field(key, read, documentation);
        check_range(key, read, value, least, most);
    }
    template <class Number>
    void maybe_number(std::string_view key, Number& value, Number least, Number most,
                      std::string_view documentation) {
        Number read = value;
        maybe(key, read, documentation);
        check_range(key, read, value, least, most);
    }
    /// A SHA-256, which is also the name of a file.
    void digest(std::string_view key, std::string& value, std::string_view documentation) {
        const bool was_good = std::exchange(good_, true);
        field(key, value, documentation);
        if (good_ && !is_sha256_hex(value))
            good_ =
                context_->at(key).bad_value(value, "a SHA-256 of 64 lower-case hexadecimal digits");
        good_ &= was_good;
    }
    void unknown(Json& rest) {
        if (found_ == object_.size()) return;
        for (const auto& [key, value] : object_.members()) {
            if (std::find(seen_.begin(), seen_.end(), key) == seen_.end())
                rest[std::string(key)] = value.value();
        }
    }
    /// What is read elsewhere is not unknown.
    void mark_seen(std::string_view key) { find(key); }
    bool good() const { return good_; }

  private:
    template <class Number>
    void check_range(std::string_view key, Number read, Number& value, Number least, Number most) {
        if (read == value) return;
        if (read < least || read > most) {
            good_ = context_->at(key).bad_value(
                std::to_string(read),
                "a number from " + std::to_string(least) + " to " + std::to_string(most));
            return;
        }
        value = read;
    }
    /// Files have the keys in the order in which they are described, so the one behind the last
    /// that was found is looked at first.
    std::optional<JsonView> find(std::string_view key) {
        seen_.push_back(key);
        const auto members = object_.members();
        auto member = next_;
        for (std::size_t looked = 0; looked < object_.size(); ++looked) {
            if (member == members.end()) member = members.begin();
            if (member.key() == key) {
                const auto value = member.value();
                next_ = ++member;
                ++found_;
                return value;
            }
            ++member;
        }
        return std::nullopt;
    }

    JsonView object_;
    const ReadContext* context_;
    JsonView::Members::Iterator next_;
    std::size_t found_ = 0;  ///< how many members were asked for
    std::vector<std::string_view> seen_;
    bool good_ = true;
};

class ObjectWriter {
  public:
    explicit ObjectWriter(Json& object) : object_(&object) {}

    template <class T>
    void field(std::string_view key, const T& value, std::string_view) {
        (*object_)[std::string(key)] = ValueCodec<T>::write(value);
    }
    template <class T>
    void maybe(std::string_view key, const T& value, std::string_view documentation) {
        if (!is_empty_value(value)) field(key, value, documentation);
    }
    template <class Number>
    void number(std::string_view key, Number value, Number, Number,
                std::string_view documentation) {
        field(key, value, documentation);
    }
    template <class Number>
    void maybe_number(std::string_view key, Number value, Number, Number,
                      std::string_view documentation) {
        maybe(key, value, documentation);
    }
    void digest(std::string_view key, const std::string& value, std::string_view documentation) {
        field(key, value, documentation);
    }
    void unknown(const Json& rest) {
        for (const auto& [key, value] : rest.items()) (*object_)[key] = value;
    }

  private:
    Json* object_;
};

class SchemaMaker {
  public:
    explicit SchemaMaker(Json& schema) : schema_(&schema) {}

    template <class T>
    void field(std::string_view key, const T& value, std::string_view documentation) {
        maybe(key, value, documentation);
        (*schema_)["required"].push_back(key);
    }
    template <class T>
    void maybe(std::string_view key, const T&, std::string_view documentation) {
        Json property = ValueCodec<T>::schema();
        property["description"] = documentation;
        (*schema_)["properties"][std::string(key)] = std::move(property);
    }
    template <class Number>
    void number(std::string_view key, Number value, Number least, Number most,
                std::string_view documentation) {
        field(key, value, documentation);
        bound(key, least, most);
    }
    template <class Number>
    void maybe_number(std::string_view key, Number value, Number least, Number most,
                      std::string_view documentation) {
        maybe(key, value, documentation);
        bound(key, least, most);
    }
    void digest(std::string_view key, const std::string& value, std::string_view documentation) {
        field(key, value, documentation);
        (*schema_)["properties"][std::string(key)]["pattern"] = "^[0-9a-f]{64}$";
    }
    void unknown(const Json&) {}

  private:
    template <class Number>
    void bound(std::string_view key, Number least, Number most) {
        auto& property = (*schema_)["properties"][std::string(key)];
        property["minimum"] = least;
        property["maximum"] = most;
    }
    Json* schema_;
};

template <class T>
concept Described = requires(ObjectReader& reader, T& value) {
    describe(reader, value);
};

template <Described T>
struct ValueCodec<T> {
    static bool read(JsonView json, T& value, const ReadContext& context) {
        if (!json.is_object()) return context.wrong_type(json, "an object");
        ObjectReader reader(json, context);
        describe(reader, value);
        return reader.good();
    }
    static Json write(const T& value) {
        Json json = Json::object();
        ObjectWriter writer(json);
        describe(writer, value);
        return json;
    }
    static Json schema() {
        Json schema = {
            {"type", "object"}, {"properties", Json::object()}, {"required", Json::array()}};
        T value = make_blank<T>();
        SchemaMaker maker(schema);
        describe(maker, value);
        return schema;
    }
};

}  // namespace isms
