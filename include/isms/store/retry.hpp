#pragma once

#include <cerrno>

namespace isms {

/// Calls the system again for as long as a signal interrupts it.
template <class Call>
auto retry(Call call) {
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

}  // namespace isms
