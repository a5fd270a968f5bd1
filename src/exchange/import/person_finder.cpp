#include "person_finder.hpp"

#include <isms/base/text.hpp>

namespace isms::exchange {
namespace {

/// "Ada Example <ada@example.org>" names the address as well.
std::string_view address_in(std::string_view said) {
    const auto open = said.rfind('<');
    if (open == std::string_view::npos || !said.ends_with('>')) return {};
    return said.substr(open + 1, said.size() - open - 2);
}

}  // namespace

PersonFinder::PersonFinder(const PeopleById& people) {
    for (const auto& [id, person] : people) {
        if (person.withdrawn) continue;
        know(person.name, id);
        know(person.email, id);
    }
    // An id is somebody's own, whoever is called like it.
    for (const auto& [id, person] : people) {
        if (!person.withdrawn) by_word_[id.str()] = id;
    }
}

void PersonFinder::know(std::string_view word, const PersonId& id) {
    if (trim(word).empty()) return;
    const auto [known, is_first] = by_word_.try_emplace(lower_ascii(trim(word)), id);
    if (!is_first && known->second != id) known->second.reset();
}

std::optional<PersonId> PersonFinder::find(std::string_view said) const {
    said = trim(said);
    if (said.starts_with('@')) said.remove_prefix(1);
    if (const auto found = by_word_.find(lower_ascii(said)); found != by_word_.end())
        return found->second;
    const auto address = address_in(said);
    return address.empty() ? std::nullopt : find(address);
}

SaidOwner read_owner(std::string_view cell, std::string_view separators,
                     const PersonFinder& people) {
    SaidOwner owner;
    for (std::size_t start = 0; start <= cell.size();) {
        const auto end = std::min(cell.find_first_of(separators, start), cell.size());
        const auto part = trim(cell.substr(start, end - start));
        start = end + 1;
        if (part.empty()) continue;
        if (!owner.person) owner.person = people.find(part);
        owner.said += (owner.said.empty() ? "" : ", ") + std::string(part);
    }
    return owner;
}

}  // namespace isms::exchange
