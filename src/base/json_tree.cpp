#include <isms/base/json_tree.hpp>

#include <limits>

namespace isms {
namespace {

void add_value(JsonTree& tree, const Json& json) {
    switch (json.type()) {
        case Json::value_t::boolean:
            tree.add_boolean(json.get<bool>());
            break;
        case Json::value_t::number_integer:
            tree.add_integer(json.get<std::int64_t>());
            break;
        case Json::value_t::number_unsigned:
            tree.add_unsigned(json.get<std::uint64_t>());
            break;
        case Json::value_t::number_float:
            tree.add_number(json.get<double>());
            break;
        case Json::value_t::string:
            tree.add_text(json.get_ref<const std::string&>());
            break;
        case Json::value_t::array: {
            const auto opened = tree.open(JsonTree::Kind::array);
            for (const auto& element : json) add_value(tree, element);
            tree.close(opened, json.size());
            break;
        }
        case Json::value_t::object: {
            const auto opened = tree.open(JsonTree::Kind::object);
            for (const auto& [key, value] : json.items()) {
                tree.add_key(key);
                add_value(tree, value);
            }
            tree.close(opened, json.size());
            break;
        }
        default:
            tree.add_null();
    }
}

}  // namespace

JsonTree JsonTree::of(const Json& json) {
    JsonTree tree;
    add_value(tree, json);
    return tree;
}

void JsonTree::reserve(std::size_t nodes, std::size_t text_bytes) {
    nodes_.reserve(nodes);
    texts_.reserve(text_bytes);
}

void JsonTree::add_null() {
    add(Kind::null);
}

void JsonTree::add_boolean(bool value) {
    add(Kind::boolean).boolean = value;
}

void JsonTree::add_integer(std::int64_t value) {
    add(Kind::integer).integer = value;
}

void JsonTree::add_unsigned(std::uint64_t value) {
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    if (value <= most) {
        add_integer(static_cast<std::int64_t>(value));
    } else {
        add(Kind::large_integer).large_integer = value;
    }
}

void JsonTree::add_number(double value) {
    add(Kind::number).number = value;
}

std::size_t JsonTree::open(Kind kind) {
    add(kind);
    return nodes_.size() - 1;
}

void JsonTree::close(std::size_t opened, std::size_t size) {
    nodes_[opened].next = static_cast<std::uint32_t>(nodes_.size());
    nodes_[opened].size = static_cast<std::uint32_t>(size);
}

const char* JsonView::type_name() const {
    switch (kind()) {
        case JsonTree::Kind::boolean:
            return "boolean";
        case JsonTree::Kind::integer:
        case JsonTree::Kind::large_integer:
        case JsonTree::Kind::number:
            return "number";
        case JsonTree::Kind::text:
        case JsonTree::Kind::key:
            return "string";
        case JsonTree::Kind::array:
            return "array";
        case JsonTree::Kind::object:
            return "object";
        case JsonTree::Kind::null:
            break;
    }
    return "null";
}

std::optional<std::int64_t> JsonView::integer() const {
    if (kind() == JsonTree::Kind::large_integer) return std::nullopt;
    return node().integer;
}

double JsonView::number() const {
    if (kind() == JsonTree::Kind::integer) return static_cast<double>(node().integer);
    if (kind() == JsonTree::Kind::large_integer) return static_cast<double>(node().large_integer);
    return node().number;
}

std::optional<JsonView> JsonView::find(std::string_view key) const {
    const auto all = members();
    for (auto member = all.begin(); !(member == all.end()); ++member) {
        if (member.key() == key) return member.value();
    }
    return std::nullopt;
}

Json JsonView::value() const {
    switch (kind()) {
        case JsonTree::Kind::boolean:
            return boolean();
        case JsonTree::Kind::integer:
            // As Json's own parser has it: without a sign where there is none.
            if (node().integer >= 0) return static_cast<std::uint64_t>(node().integer);
            return node().integer;
        case JsonTree::Kind::large_integer:
            return node().large_integer;
        case JsonTree::Kind::number:
            return node().number;
        case JsonTree::Kind::text:
        case JsonTree::Kind::key:
            return std::string(text());
        case JsonTree::Kind::array: {
            Json array = Json::array();
            for (const auto element : elements()) array.push_back(element.value());
            return array;
        }
        case JsonTree::Kind::object: {
            auto members_of_json = Json::object();
            auto& list = members_of_json.get_ref<Json::object_t&>();
            // Straight into the vector below: ordered_map would look through all keys again.
            for (const auto& [key, value] : members())
                list.emplace_back(std::string(key), value.value());
            return members_of_json;
        }
        case JsonTree::Kind::null:
            break;
    }
    return nullptr;
}

}  // namespace isms
