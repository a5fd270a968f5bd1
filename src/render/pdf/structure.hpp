#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace isms::pdf {

/// What a piece of content is to a reader who can't see the page (ISO 32000-1, 14.8.4).
enum class Role {
    document,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    paragraph,
    span,
    link,
    list,
    list_item,
    label,
    list_body,
    table,
    caption,
    table_head,
    table_body,
    row,
    column_header,
    row_header,
    cell,
    figure,
    note,
    quote,
    code,
};

const char* role_name(Role role);  ///< the standard structure type: "TH"
Role heading_role(int level);      ///< of level 1 to 6

using NodeId = std::size_t;

/// Stands for content that is no part of the document: running heads, rules, tints.
inline constexpr NodeId artifact = static_cast<NodeId>(-1);

/// A run of marked content: the piece of a node that stands on one page (14.7.4.2).
struct Fragment {
    std::size_t page = 0;
    int mcid = 0;
};

struct Node {
    Role role = Role::document;
    std::string alternative;  ///< of a figure or link: what it says in words
    std::size_t columns = 1;  ///< how many columns a table cell spans
    bool ordered = false;     ///< of a list: its labels are numbers
    std::vector<NodeId> children;
    std::vector<Fragment> fragments;  ///< a node has children or fragments, never both
    std::vector<double> box;          ///< of a figure: left, bottom, right, top on its page
};

/// The structure tree while it grows, in reading order.
class Structure {
  public:
    Structure() : nodes_(1) {}

    static constexpr NodeId root = 0;
    NodeId add(NodeId parent, Role role);
    Node& operator[](NodeId id) { return nodes_[id]; }
    const Node& operator[](NodeId id) const { return nodes_[id]; }
    std::size_t size() const { return nodes_.size(); }

  private:
    std::vector<Node> nodes_;
};

}  // namespace isms::pdf
