#include "pdf/structure.hpp"

#include <algorithm>

namespace isms::pdf {

const char* role_name(Role role) {
    switch (role) {
        case Role::document:
            return "Document";
        case Role::h1:
            return "H1";
        case Role::h2:
            return "H2";
        case Role::h3:
            return "H3";
        case Role::h4:
            return "H4";
        case Role::h5:
            return "H5";
        case Role::h6:
            return "H6";
        case Role::paragraph:
            return "P";
        case Role::span:
            return "Span";
        case Role::link:
            return "Link";
        case Role::list:
            return "L";
        case Role::list_item:
            return "LI";
        case Role::label:
            return "Lbl";
        case Role::list_body:
            return "LBody";
        case Role::table:
            return "Table";
        case Role::caption:
            return "Caption";
        case Role::table_head:
            return "THead";
        case Role::table_body:
            return "TBody";
        case Role::row:
            return "TR";
        case Role::column_header:
        case Role::row_header:
            return "TH";
        case Role::cell:
            return "TD";
        case Role::figure:
            return "Figure";
        case Role::note:
            return "Note";
        case Role::quote:
            return "BlockQuote";
        case Role::code:
            return "Code";
    }
    return "P";
}

Role heading_role(int level) {
    constexpr Role roles[] = {Role::h1, Role::h2, Role::h3, Role::h4, Role::h5, Role::h6};
    return roles[std::clamp(level, 1, 6) - 1];
}

NodeId Structure::add(NodeId parent, Role role) {
    const NodeId id = nodes_.size();
    nodes_.push_back({});
    nodes_.back().role = role;
    nodes_[parent].children.push_back(id);
    return id;
}

}  // namespace isms::pdf
