#include "disposals.hpp"
#include "evidence.hpp"
#include "findings.hpp"
#include "gaps.hpp"
#include "inventory.hpp"
#include "records.hpp"
#include "references.hpp"
#include "strays.hpp"

#include <isms/store/directory.hpp>
#include <isms/store/doctor.hpp>

namespace isms {

std::vector<Diagnostic> examine(const Store& store) {
    doctor::Findings findings;
    const Directory root = Directory::open_root(store.root());
    const auto inventory = doctor::take_inventory(root, findings);
    doctor::examine_strays(root, inventory, findings);
    const auto records = doctor::read_records(store, inventory, findings);
    doctor::examine_references(inventory, records, findings);
    doctor::examine_numbers(records, findings);
    doctor::examine_gaps(inventory, records, findings);
    doctor::examine_disposals(inventory, records, findings);
    doctor::examine_evidence(root, inventory, findings);
    doctor::examine_signoffs(root, records, findings);
    return findings.take();
}

}  // namespace isms
