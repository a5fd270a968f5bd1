#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace isms {

/// How many threads are worth their start for so many files with so many bytes: at most `limit`,
/// or the machine's cores where that is 0.
unsigned threads_for(std::size_t files, std::uint64_t bytes, unsigned limit);

/// Does `work` on that many threads at once, of which the calling one is one; `is_caller` is true
/// on that one alone. The work divides itself, by counting up something atomic. Returns when all
/// have ended; throws the first exception that one of them threw.
void on_threads(unsigned threads, const std::function<void(bool is_caller)>& work);

}  // namespace isms
