#pragma once

#include <isms/language/messages.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms::language {

/// The English message of a key; none if there is none.
std::optional<Message> find_english(std::string_view key);

/// The same; std::logic_error, naming the key, if there is none.
Message english(std::string_view key);

/// `key` with the form of a count, as in "minutes.count.one".
std::string form_of(std::string_view key, std::string_view category);

/// The English message that a key of a translation has to agree with: for each grammatical form of
/// a message with a count, the form that English uses for all but one. None if there is none.
std::optional<Message> model_of(std::string_view key);

/// True for a form that names its number by its words, so that `{count}` may be left out.
bool may_omit_count(std::string_view key);

}  // namespace isms::language
