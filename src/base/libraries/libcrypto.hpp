#pragma once

#include "libraries/library.hpp"

namespace isms {

/// OpenSSL's libcrypto, which takes a fifth of the time of a short command to load.
const Library& libcrypto();

}  // namespace isms
