#pragma once

#include <isms/model/organisation.hpp>

#include <string>
#include <string_view>

namespace isms::cli {

class Arguments;

/// In which format `document` ("the minutes are") goes along with what is sent. Left empty, it is
/// for attached_format to decide.
void add_attach_option(Arguments& arguments, std::string& format, std::string_view document);

/// The format in which a document of that classification is attached; empty: it is only referred
/// to. As typed, else PDF where the organisation lets mail carry it. Throws exit 5 ("refer-only")
/// where a format was typed and it does not.
std::string attached_format(const Organisation& organisation, const std::string& classification,
                            const std::string& typed);

}  // namespace isms::cli
