#include "pdf/finish/structure_tree.hpp"

#include <algorithm>
#include <map>

namespace isms::pdf {
namespace {

using Object = QPDFObjectHandle;

Object number(double value) {
    return Object::newReal(value, 2);
}

class TreeWriter {
  public:
    TreeWriter(QPDF& pdf, const Structure& structure, const std::vector<Object>& pages,
               const std::vector<LinkObject>& links)
        : pdf_(pdf), structure_(structure), pages_(pages), elements_(structure.size()) {
        for (const auto& link : links) links_.emplace(link.node, &link);
    }

    Object write(Object parent, NodeId id) {
        const auto& node = structure_[id];
        auto element = pdf_.makeIndirectObject(Object::newDictionary());
        elements_[id] = element;
        element.replaceKey("/Type", Object::newName("/StructElem"));
        element.replaceKey("/S", Object::newName(std::string("/") + role_name(node.role)));
        element.replaceKey("/P", parent);
        add_attributes(element, node);
        element.replaceKey("/K", kids(element, id));
        return element;
    }

    const Object& element(NodeId id) const { return elements_[id]; }

  private:
    Object kids(const Object& element, NodeId id) {
        const auto& node = structure_[id];
        auto kids = Object::newArray();
        for (const auto child : node.children) {
            if (is_worth_writing(child)) kids.appendItem(write(element, child));
        }
        for (const auto& fragment : node.fragments) {
            auto reference = Object::newDictionary();
            reference.replaceKey("/Type", Object::newName("/MCR"));
            reference.replaceKey("/Pg", pages_[fragment.page]);
            reference.replaceKey("/MCID", Object::newInteger(fragment.mcid));
            kids.appendItem(reference);
        }
        const auto [first, last] = links_.equal_range(id);
        for (auto link = first; link != last; ++link) {
            auto reference = Object::newDictionary();
            reference.replaceKey("/Type", Object::newName("/OBJR"));
            reference.replaceKey("/Pg", link->second->page);
            reference.replaceKey("/Obj", link->second->annotation);
            kids.appendItem(reference);
        }
        return kids;
    }

    // An empty cell keeps its place in the row; other nodes that nothing was painted for say
    // nothing.
    bool is_worth_writing(NodeId id) const {
        const auto& node = structure_[id];
        if (node.role == Role::cell || node.role == Role::column_header ||
            node.role == Role::row_header)
            return true;
        return !node.fragments.empty() ||
               std::any_of(node.children.begin(), node.children.end(),
                           [this](NodeId child) { return is_worth_writing(child); });
    }

    static void add_attributes(Object& element, const Node& node) {
        if (!node.alternative.empty() && node.role == Role::figure)
            element.replaceKey("/Alt", Object::newUnicodeString(node.alternative));
        auto attributes = Object::newDictionary();
        const auto own = [&](const char* owner, const char* key, const Object& value) {
            attributes.replaceKey("/O", Object::newName(owner));
            attributes.replaceKey(key, value);
        };
        if (node.role == Role::column_header) own("/Table", "/Scope", Object::newName("/Column"));
        if (node.role == Role::row_header) own("/Table", "/Scope", Object::newName("/Row"));
        if (node.role == Role::list)
            own("/List", "/ListNumbering", Object::newName(node.ordered ? "/Decimal" : "/Disc"));
        if (node.role == Role::figure && node.box.size() == 4) {
            auto box = Object::newArray();
            for (const double side : node.box) box.appendItem(number(side));
            own("/Layout", "/BBox", box);
            attributes.replaceKey("/Placement", Object::newName("/Block"));
        }
        if (!attributes.getKeys().empty()) element.replaceKey("/A", attributes);
    }

    QPDF& pdf_;
    const Structure& structure_;
    const std::vector<Object>& pages_;
    std::vector<Object> elements_;
    std::multimap<NodeId, const LinkObject*> links_;
};

}  // namespace

void write_structure(QPDF& pdf, const Structure& structure, const std::vector<Object>& pages,
                     const std::vector<std::vector<NodeId>>& marked,
                     const std::vector<LinkObject>& links) {
    auto root = pdf.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
    TreeWriter writer(pdf, structure, pages, links);
    auto kids = Object::newArray();
    kids.appendItem(writer.write(root, Structure::root));
    root.replaceKey("/K", kids);

    auto numbers = Object::newArray();
    for (std::size_t page = 0; page < pages.size(); ++page) {
        auto parents = Object::newArray();
        for (const auto node : marked[page]) parents.appendItem(writer.element(node));
        numbers.appendItem(Object::newInteger(static_cast<int>(page)));
        numbers.appendItem(pdf.makeIndirectObject(parents));
    }
    for (const auto& link : links) {
        numbers.appendItem(Object::newInteger(link.key));
        numbers.appendItem(writer.element(link.node));
    }
    auto parent_tree = pdf.makeIndirectObject(Object::newDictionary());
    parent_tree.replaceKey("/Nums", numbers);
    root.replaceKey("/ParentTree", parent_tree);
    root.replaceKey("/ParentTreeNextKey",
                    Object::newInteger(static_cast<int>(pages.size() + links.size())));
    pdf.getRoot().replaceKey("/StructTreeRoot", root);
    auto mark_info = Object::newDictionary();
    mark_info.replaceKey("/Marked", Object::newBool(true));
    pdf.getRoot().replaceKey("/MarkInfo", mark_info);
}

}  // namespace isms::pdf
