#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace isms {

class JsonView;

/// A JSON text as it was read: nodes in one list, texts in one buffer. Reading a Json makes a value
/// with memory of its own for each key and text; records are read from this instead, which takes a
/// third of the time.
class JsonTree {
  public:
    enum class Kind : std::uint8_t {
        null,
        boolean,
        integer,        ///< what a signed number of 64 bits holds
        large_integer,  ///< what only an unsigned one holds
        number,         ///< written with a point or an exponent
        text,
        array,
        object,
        key  ///< of an object; the node behind it is the value
    };

    /// The same value in the other form.
    static JsonTree of(const Json& json);

    JsonView root() const;

    // For those who build one: a value is added with all that is in it before the next one is.
    void reserve(std::size_t nodes, std::size_t text_bytes);
    void add_null();
    void add_boolean(bool value);
    void add_integer(std::int64_t value);
    void add_unsigned(std::uint64_t value);
    void add_number(double value);
    void add_text(std::string_view text) { add_text_node(Kind::text, text); }
    void add_key(std::string_view key) { add_text_node(Kind::key, key); }
    /// Opens an array or object; `close` takes what this returns, and how many elements or members
    /// were added since.
    std::size_t open(Kind kind);
    void close(std::size_t opened, std::size_t size);

  private:
    friend class JsonView;

    struct Text {
        std::uint32_t offset;
        std::uint32_t length;
    };
    struct Node {
        Kind kind;
        std::uint32_t next;  ///< the node behind all that is in this one
        union {
            bool boolean;
            std::int64_t integer;
            std::uint64_t large_integer;
            double number;
            Text text;
            std::uint32_t size;
        };
    };

    // Here, and not in the source: it is called for each node of each record.
    Node& add(Kind kind) {
        auto& node = nodes_.emplace_back();
        node.kind = kind;
        node.next = static_cast<std::uint32_t>(nodes_.size());
        return node;
    }
    void add_text_node(Kind kind, std::string_view text) {
        add(kind).text = {static_cast<std::uint32_t>(texts_.size()),
                          static_cast<std::uint32_t>(text.size())};
        texts_.insert(texts_.end(), text.begin(), text.end());
    }

    std::vector<Node> nodes_;
    std::vector<char> texts_;
};

/// One value in a JsonTree, which has to stay where it is meanwhile.
class JsonView {
  public:
    class Elements;
    class Members;

    JsonView(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

    bool is_boolean() const { return kind() == JsonTree::Kind::boolean; }
    bool is_integer() const {
        return kind() == JsonTree::Kind::integer || kind() == JsonTree::Kind::large_integer;
    }
    bool is_number() const { return is_integer() || kind() == JsonTree::Kind::number; }
    bool is_text() const { return kind() == JsonTree::Kind::text; }
    bool is_array() const { return kind() == JsonTree::Kind::array; }
    bool is_object() const { return kind() == JsonTree::Kind::object; }
    /// "object", "string", ...: as Json names it.
    const char* type_name() const;

    // Only of values of the kind.
    bool boolean() const { return node().boolean; }
    /// None where 64 bits with a sign can't hold it.
    std::optional<std::int64_t> integer() const;
    double number() const;
    std::string_view text() const { return text_at(index_); }
    /// How many elements or members.
    std::size_t size() const { return node().size; }
    Elements elements() const;
    Members members() const;
    /// The member of the name, looked for from the first on.
    std::optional<JsonView> find(std::string_view key) const;

    /// A copy as Json.
    Json value() const;

  private:
    const JsonTree::Node& node() const { return tree_->nodes_[index_]; }
    JsonTree::Kind kind() const { return node().kind; }
    std::string_view text_at(std::uint32_t index) const {
        const auto& text = tree_->nodes_[index].text;
        return {tree_->texts_.data() + text.offset, text.length};
    }

    const JsonTree* tree_;
    std::uint32_t index_;
};

/// The elements of an array, in order.
class JsonView::Elements {
  public:
    class Iterator {
      public:
        Iterator(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
        JsonView operator*() const { return {*tree_, index_}; }
        Iterator& operator++() {
            index_ = tree_->nodes_[index_].next;
            return *this;
        }
        bool operator==(const Iterator& other) const { return index_ == other.index_; }

      private:
        const JsonTree* tree_;
        std::uint32_t index_;
    };

    explicit Elements(const JsonView& array) : array_(array) {}
    Iterator begin() const { return {*array_.tree_, array_.index_ + 1}; }
    Iterator end() const { return {*array_.tree_, array_.node().next}; }

  private:
    JsonView array_;
};

/// The members of an object, in order.
class JsonView::Members {
  public:
    struct Member {
        std::string_view key;
        JsonView value;
    };

    class Iterator {
      public:
        Iterator(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
        std::string_view key() const { return JsonView(*tree_, index_).text(); }
        JsonView value() const { return {*tree_, index_ + 1}; }
        Member operator*() const { return {key(), value()}; }
        Iterator& operator++() {
            index_ = tree_->nodes_[index_ + 1].next;
            return *this;
        }
        bool operator==(const Iterator& other) const { return index_ == other.index_; }

      private:
        const JsonTree* tree_;
        std::uint32_t index_;
    };

    explicit Members(const JsonView& object) : object_(object) {}
    Iterator begin() const { return {*object_.tree_, object_.index_ + 1}; }
    Iterator end() const { return {*object_.tree_, object_.node().next}; }

  private:
    JsonView object_;
};

inline JsonView JsonTree::root() const {
    return {*this, 0};
}

inline JsonView::Elements JsonView::elements() const {
    return Elements(*this);
}

inline JsonView::Members JsonView::members() const {
    return Members(*this);
}

/// Reads what `parse_json` reads, with the same errors.
Parsed<JsonTree> parse_json_tree(std::string_view text, std::string_view file);

}  // namespace isms
