#pragma once

#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace isms_test {

/// Runs the call in a process of its own, which ends with what it returns (or 99 on an exception);
/// -signal if it was killed.
template <class Call>
int in_child(Call call) {
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) {
        int status = 99;
        try {
            status = call();
        } catch (...) {
            status = 99;
        }
        ::_exit(status);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

inline constexpr uid_t nobody = 65534;
inline constexpr int cannot_become_nobody = 98;

/// The same as somebody to whom permissions apply: as `nobody` if the tests run as root.
template <class Call>
int in_unprivileged_child(Call call) {
    return in_child([&] {
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
            return cannot_become_nobody;
        }
        return call();
    });
}

}  // namespace isms_test
