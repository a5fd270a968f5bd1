#include "pdf/finish/outlines.hpp"

namespace isms::pdf {

using Object = QPDFObjectHandle;

namespace {

class OutlineWriter {
  public:
    OutlineWriter(QPDF& pdf, const std::vector<Bookmark>& bookmarks, const PageSize& size,
                  const std::vector<Object>& pages)
        : pdf_(pdf), bookmarks_(bookmarks), size_(size), pages_(pages) {}

    // All bookmarks deeper than `level`, from the next one on. Returns how many were written.
    int write_below(Object& parent, int level) {
        int count = 0;
        Object last = Object::newNull();
        while (next_ < bookmarks_.size() && bookmarks_[next_].level > level) {
            const auto& bookmark = bookmarks_[next_++];
            auto item = pdf_.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", Object::newUnicodeString(bookmark.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(bookmark));
            if (last.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                last.replaceKey("/Next", item);
                item.replaceKey("/Prev", last);
            }
            last = item;
            const int inside = write_below(item, bookmark.level);
            // A chapter's own headings are folded away at first.
            if (inside > 0)
                item.replaceKey("/Count", Object::newInteger(level == 0 ? inside : -inside));
            count += 1 + (level == 0 ? inside : 0);
        }
        if (!last.isNull()) parent.replaceKey("/Last", last);
        return count;
    }

  private:
    Object destination(const Bookmark& bookmark) const {
        auto place = Object::newArray();
        place.appendItem(pages_[bookmark.page]);
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newInteger(0));
        constexpr double air = 12;
        place.appendItem(Object::newReal(size_.height - bookmark.y + air, 1));
        place.appendItem(Object::newInteger(0));
        return place;
    }

    QPDF& pdf_;
    const std::vector<Bookmark>& bookmarks_;
    const PageSize& size_;
    const std::vector<Object>& pages_;
    std::size_t next_ = 0;
};

}  // namespace

void write_outlines(QPDF& pdf, const std::vector<Bookmark>& bookmarks, const PageSize& size,
                    const std::vector<Object>& pages) {
    if (bookmarks.empty()) return;
    auto outlines = pdf.makeIndirectObject(Object::newDictionary());
    outlines.replaceKey("/Type", Object::newName("/Outlines"));
    const int count = OutlineWriter(pdf, bookmarks, size, pages).write_below(outlines, 0);
    outlines.replaceKey("/Count", Object::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace isms::pdf
