#include "utf8.hpp"

#include <isms/base/json_tree.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <rapidjson/reader.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isms {
namespace {

/// How many bytes of a record a node stands for, on average.
constexpr std::size_t bytes_a_node = 10;

/// Fills a tree from RapidJSON's events. A member function that returns false ends the parsing:
/// what breaks a rule that RapidJSON does not know, such as a key given twice, is for the strict
/// reader.
class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder> {
  public:
    explicit TreeBuilder(JsonTree& tree) : tree_(&tree) {}

    // What RapidJSON's reader calls; the names are its own.
    bool Null() {
        tree_->add_null();
        return true;
    }
    bool Bool(bool value) {
        tree_->add_boolean(value);
        return true;
    }
    bool RawNumber(const char* text, unsigned length, bool) { return add_number({text, length}); }
    bool String(const char* text, unsigned length, bool) {
        tree_->add_text({text, length});
        return true;
    }
    bool Key(const char* name, unsigned length, bool) {
        keys_.emplace_back(name, length);
        tree_->add_key(keys_.back());
        return true;
    }
    bool StartObject() { return open(JsonTree::Kind::object); }
    bool StartArray() { return open(JsonTree::Kind::array); }
    bool EndArray(unsigned size) {
        tree_->close(open_.back().node, size);
        open_.pop_back();
        return true;
    }
    bool EndObject(unsigned size) {
        const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(open_.back().first_key);
        std::sort(begin, keys_.end());
        if (std::adjacent_find(begin, keys_.end()) != keys_.end()) return false;
        keys_.erase(begin, keys_.end());
        return EndArray(size);
    }

  private:
    struct Open {
        std::size_t node;
        std::size_t first_key;  ///< in keys_
    };

    bool open(JsonTree::Kind kind) {
        if (open_.size() == max_json_depth) return false;
        open_.push_back({tree_->open(kind), keys_.size()});
        return true;
    }

    /// False for what no type holds exactly as it is written.
    bool add_number(std::string_view text) {
        const auto read = [&](auto& number) {
            return std::from_chars(text.begin(), text.end(), number).ec == std::errc();
        };
        if (text.find_first_of(".eE") != std::string_view::npos) {
            double number = 0;
            if (!read(number)) return false;
            tree_->add_number(number);
            return true;
        }
        if (std::int64_t number = 0; read(number)) {
            tree_->add_integer(number);
            return true;
        }
        std::uint64_t number = 0;
        if (text.starts_with('-') || !read(number)) return false;
        tree_->add_unsigned(number);
        return true;
    }

    JsonTree* tree_;
    std::vector<Open> open_;              ///< the arrays and objects around, the outermost first
    std::vector<std::string_view> keys_;  ///< of the objects among them, in their order
};

/// What RapidJSON would not refuse, or not see: it ends at a NUL, takes half a pair of surrogates
/// for a character, and looks at no other.
bool may_be_misread(std::string_view text) {
    return text.find('\0') != std::string_view::npos ||
           text.find("\\u") != std::string_view::npos || text.starts_with(utf8::byte_order_mark) ||
           first_invalid_utf8(text);
}

/// None where something is wrong, or may be.
std::optional<JsonTree> quick_tree(std::string_view text) {
    if (may_be_misread(text)) return std::nullopt;
    JsonTree tree;
    tree.reserve(text.size() / bytes_a_node, text.size());
    TreeBuilder builder(tree);
    // Texts are decoded where they stand, in a copy.
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
    std::string copy(text);
    rapidjson::InsituStringStream stream(copy.data());
    if (rapidjson::Reader().Parse<flags>(stream, builder).IsError()) return std::nullopt;
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
