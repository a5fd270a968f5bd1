#include "parallel_loop.hpp"

#include <algorithm>
#include <utility>

namespace isms {
namespace {

/// Small enough that both threads end at about the same time.
constexpr std::size_t piece = 64;

}  // namespace

ParallelLoop::ParallelLoop(std::size_t count, std::size_t worth_a_thread,
                           std::function<void(std::size_t, std::size_t)> work)
    : count_(count), work_(std::move(work)) {
    if (count < worth_a_thread || std::thread::hardware_concurrency() < 2) return;
    helper_ = std::jthread([this] {
        try {
            run();
        } catch (...) {
            failure_ = std::current_exception();
        }
    });
}

void ParallelLoop::run() {
    for (;;) {
        const auto first = next_.fetch_add(piece);
        if (first >= count_) return;
        work_(first, std::min(first + piece, count_));
    }
}

void ParallelLoop::finish() {
    run();
    if (helper_.joinable()) helper_.join();
    if (failure_) std::rethrow_exception(failure_);
}

}  // namespace isms
