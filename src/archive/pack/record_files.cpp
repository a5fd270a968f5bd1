#include <isms/archive/pack.hpp>
#include <isms/store/paths.hpp>

#include <algorithm>
#include <functional>

namespace isms {
namespace {

/// Collects files of the store by folder.
class Collection {
  public:
    explicit Collection(const Store& store) : store_(store) {}

    void add(std::string path) {
        if (store_.exists(path)) paths_.insert(std::move(path));
    }
    /// Files of a folder whose names, without ".json", are wanted.
    void add_folder(const std::string& folder,
                    const std::function<bool(const std::string&)>& is_wanted) {
        for (const auto& name : store_.list(folder)) {
            const auto path = folder + "/" + name;
            if (!name.ends_with(".json")) {
                add_folder(path, is_wanted);
            } else if (is_wanted(name.substr(0, name.size() - 5))) {
                paths_.insert(path);
            }
        }
    }
    void add_all(const std::string& folder) {
        add_folder(folder, [](const std::string&) { return true; });
    }
    std::vector<std::string> take() const { return {paths_.begin(), paths_.end()}; }

  private:
    const Store& store_;
    std::set<std::string> paths_;
};

/// An attachment with what is recorded of it; the bytes only where no seal has them.
void add_evidence(const std::string& sha256, const std::set<std::string>& sealed,
                  Collection& files) {
    files.add(paths::evidence_sidecar(sha256));
    if (!sealed.contains("data/" + paths::evidence(sha256))) files.add(paths::evidence(sha256));
}

void add_all_evidence(const Store& store, const std::set<std::string>& sealed, Collection& files) {
    for (const auto& folder : store.list("evidence")) {
        for (const auto& name : store.list("evidence/" + folder)) {
            if (!name.ends_with(".json")) add_evidence(name, sealed, files);
        }
    }
}

}  // namespace

std::vector<std::string> record_files(const Store& store, const RecordChoice& choice,
                                      const std::set<std::string>& sealed) {
    Collection files(store);
    const auto among = [&](const std::set<std::string>& wanted) {
        return [&](const std::string& name) { return choice.everything || wanted.contains(name); };
    };
    files.add(std::string(paths::organisation));
    for (const char* folder : {"people", "templates", "languages", "exceptions"})
        files.add_all(folder);
    for (const auto& review : store.list("meetings")) {
        if (choice.everything || choice.reviews.contains(review))
            files.add_all("meetings/" + review);
    }
    files.add_folder("actions", among(choice.actions));
    files.add_folder("decisions", among(choice.decisions));
    if (choice.everything) {
        files.add(".gitignore");
        add_all_evidence(store, sealed, files);
    } else {
        for (const auto& sha256 : choice.evidence) add_evidence(sha256, sealed, files);
    }
    if (choice.registers) files.add_all("inputs");
    return files.take();
}

}  // namespace isms
