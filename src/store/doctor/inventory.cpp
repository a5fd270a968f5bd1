#include "inventory.hpp"

#include <isms/base/error.hpp>

#include <algorithm>

namespace isms::doctor {
namespace {

/// Far deeper than any record lies; a deeper one is somebody's own, and each level holds a
/// descriptor open.
constexpr int deepest = 16;

class Walk {
  public:
    Walk(Inventory& inventory, Findings& findings) : inventory_(&inventory), findings_(&findings) {}

    void into(const Directory& folder, int depth) {
        auto names = folder.names();
        std::sort(names.begin(), names.end());
        for (const auto& name : names) {
            const bool is_elsewhere = name.starts_with('.') || (depth == 0 && name == "archive");
            if (!is_elsewhere) visit(folder, name, depth);
        }
    }

  private:
    void visit(const Directory& folder, const std::string& name, int depth) {
        const auto path = folder.shown(name);
        try {
            const auto status = folder.status(name);
            if (!status) return;
            if (S_ISDIR(status->st_mode)) {
                if (depth == 1 && path.starts_with("meetings/"))
                    inventory_->meeting_folders.insert(name);
                const auto below = folder.open(name);
                if (below && depth < deepest) into(*below, depth + 1);
            } else if (S_ISREG(status->st_mode)) {
                auto place = place_of(path);
                inventory_->records.emplace(place.kind, place.name);
                inventory_->files.push_back({path, std::move(place)});
            } else if (place_of(path).kind != Kind::foreign) {
                findings_->error(
                    {.code = "not-a-file",
                     .file = path,
                     .message =
                         "it is a link or a device, and inside a review directory none is followed",
                     .hint = "put the file itself there"});
            }
        } catch (const Error& error) {
            findings_->add(error.diagnostics());
        }
    }

    Inventory* inventory_;
    Findings* findings_;
};

}  // namespace

Inventory take_inventory(const Directory& root, Findings& findings) {
    Inventory inventory;
    Walk(inventory, findings).into(root, 0);
    std::sort(inventory.files.begin(), inventory.files.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    return inventory;
}

}  // namespace isms::doctor
