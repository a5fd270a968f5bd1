#pragma once

#include "libraries/library.hpp"

namespace isms {

/// OpenSSL's libcrypto, which takes a fifth of the time of a short command to load.
const Library& libcrypto();

/// The function of the same name in it.
template <auto Declared>
auto in_libcrypto(const char* name) {
    static const auto found = reinterpret_cast<decltype(Declared)>(libcrypto().function(name));
    return found;
}

}  // namespace isms
