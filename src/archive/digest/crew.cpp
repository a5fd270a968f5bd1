#include "digest/crew.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace isms {
namespace {

// About as much work as starting a thread twenty times.
constexpr std::size_t files_worth_a_thread = 64;
constexpr std::uint64_t bytes_worth_a_thread = std::uint64_t{1} << 20U;

}  // namespace

unsigned threads_for(std::size_t files, std::uint64_t bytes, unsigned limit) {
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const auto most =
        std::min<std::size_t>(limit == 0 ? cores : limit, std::max<std::size_t>(files, 1));
    const auto worth = 1 + files / files_worth_a_thread + bytes / bytes_worth_a_thread;
    return static_cast<unsigned>(std::min<std::uint64_t>(most, worth));
}

void on_threads(unsigned threads, const std::function<void(bool is_caller)>& work) {
    std::exception_ptr failure;
    std::mutex guard;
    const auto guarded = [&](bool is_caller) {
        try {
            work(is_caller);
        } catch (...) {
            const std::lock_guard lock(guard);
            if (!failure) failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([&] { guarded(false); });
        guarded(true);
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace isms
