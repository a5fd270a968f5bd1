#include "utf8.hpp"

#include <isms/base/json_tree.hpp>

#include <algorithm>
#include <cstddef>
#include <simdjson.h>
#include <string_view>
#include <utility>
#include <vector>

namespace isms {
namespace {

namespace dom = simdjson::dom;

/// How many bytes of a record a node stands for, on average.
constexpr std::size_t bytes_a_node = 10;

/// Copies what simdjson read, unless it breaks a rule that simdjson does not know: no key twice in
/// an object, no depth over max_json_depth.
class TreeCopy {
  public:
    explicit TreeCopy(JsonTree& tree) : tree_(&tree) {}

    bool copy(dom::element element, int depth = 0) {
        switch (element.type()) {
            case dom::element_type::ARRAY:
                return depth < max_json_depth && copy_array(dom::array(element), depth + 1);
            case dom::element_type::OBJECT:
                return depth < max_json_depth && copy_object(dom::object(element), depth + 1);
            case dom::element_type::STRING:
                tree_->add_text(std::string_view(element));
                return true;
            case dom::element_type::INT64:
                tree_->add_integer(std::int64_t(element));
                return true;
            case dom::element_type::UINT64:
                tree_->add_unsigned(std::uint64_t(element));
                return true;
            case dom::element_type::DOUBLE:
                tree_->add_number(double(element));
                return true;
            case dom::element_type::BOOL:
                tree_->add_boolean(bool(element));
                return true;
            case dom::element_type::NULL_VALUE:
                tree_->add_null();
                return true;
        }
        return false;
    }

  private:
    bool copy_array(dom::array array, int depth) {
        std::uint32_t size = 0;
        const auto opened = tree_->open(JsonTree::Kind::array);
        for (const dom::element element : array) {
            if (!copy(element, depth)) return false;
            ++size;
        }
        tree_->close(opened, size);
        return true;
    }

    bool copy_object(dom::object object, int depth) {
        const auto first_key = keys_.size();
        const auto opened = tree_->open(JsonTree::Kind::object);
        for (const auto& member : object) {
            keys_.push_back(member.key);
            tree_->add_key(member.key);
            if (!copy(member.value, depth)) return false;
        }
        const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first_key);
        tree_->close(opened, keys_.size() - first_key);
        std::sort(begin, keys_.end());
        if (std::adjacent_find(begin, keys_.end()) != keys_.end()) return false;
        keys_.resize(first_key);
        return true;
    }

    JsonTree* tree_;
    std::vector<std::string_view> keys_;  ///< of the objects that are open, the outermost first
};

/// None where something is wrong, or may be.
std::optional<JsonTree> quick_tree(std::string_view text) {
    if (text.starts_with(utf8::byte_order_mark)) return std::nullopt;
    dom::parser parser;
    dom::element root;
    if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) return std::nullopt;
    JsonTree tree;
    tree.reserve(text.size() / bytes_a_node, text.size());
    if (!TreeCopy(tree).copy(root)) return std::nullopt;
    return tree;
}

}  // namespace

Parsed<JsonTree> parse_json_tree(std::string_view text, std::string_view file) {
    if (auto tree = quick_tree(text)) return {std::move(*tree), {}};
    // What is wrong, and where, is for the strict reader to say.
    auto json = parse_json(text, file);
    if (!json) return {std::nullopt, std::move(json.diagnostics)};
    return {JsonTree::of(*json.value), {}};
}

}  // namespace isms
