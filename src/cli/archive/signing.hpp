#pragma once

#include "program/context.hpp"

namespace isms::cli {

/// "--key FILE", for commands that sign the newest seal.
void add_key_option(Arguments& arguments, std::string& key);

/// Signs the newest seal with a key file, or keeps a signature that was made elsewhere.
void keep_signature(Context& context, const std::string& signature, Result& result);
void sign_newest(Context& context, const std::string& key, Result& result);

}  // namespace isms::cli
