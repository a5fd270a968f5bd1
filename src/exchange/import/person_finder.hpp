#pragma once

#include <isms/review/carry_over.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace isms::exchange {

/// Who a file means by an owner: known by id, e-mail address or whole name, whatever the case. Two
/// people of one name are nobody: that is not for a program to decide.
class PersonFinder {
  public:
    explicit PersonFinder(const PeopleById& people);

    std::optional<PersonId> find(std::string_view said) const;

  private:
    void know(std::string_view word, const PersonId& id);

    std::unordered_map<std::string, std::optional<PersonId>> by_word_;
};

/// The owner that a cell names.
struct SaidOwner {
    std::optional<PersonId> person;  ///< the first who is known
    std::string said;                ///< the text, several joined by a comma
};

SaidOwner read_owner(std::string_view cell, std::string_view separators,
                     const PersonFinder& people);

}  // namespace isms::exchange
