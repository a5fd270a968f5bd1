#include "pdf/fonts.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <map>
#include <mutex>
#include <thread>

namespace {

/// How often each configuration that somebody outside of fontconfig made is held.
class Holds {
  public:
    void made(const FcConfig* config) {
        const std::lock_guard lock(mutex_);
        counts_[config] = 1;
    }
    void add(const FcConfig* config, int more) {
        const std::lock_guard lock(mutex_);
        const auto found = counts_.find(config);
        if (found != counts_.end()) found->second += more;
    }
    std::vector<int> counts() {
        const std::lock_guard lock(mutex_);
        std::vector<int> all;
        for (const auto& [config, count] : counts_) all.push_back(count);
        return all;
    }

  private:
    std::mutex mutex_;
    std::map<const FcConfig*, int> counts_;
};

Holds& holds() {
    static Holds all;
    return all;
}

template <auto Declared>
auto in_fontconfig(const char* name) {
    static const auto found = reinterpret_cast<decltype(Declared)>(::dlsym(RTLD_NEXT, name));
    return found;
}

}  // namespace

// They stand before those of the library, for Pango too.
FcConfig* FcConfigCreate() {
    auto* const config = in_fontconfig<&FcConfigCreate>("FcConfigCreate")();
    holds().made(config);
    return config;
}
FcConfig* FcConfigReference(FcConfig* config) {
    holds().add(config, 1);
    return in_fontconfig<&FcConfigReference>("FcConfigReference")(config);
}
void FcConfigDestroy(FcConfig* config) {
    holds().add(config, -1);
    in_fontconfig<&FcConfigDestroy>("FcConfigDestroy")(config);
}

TEST_CASE("fonts let go of their configuration") {
    {
        const isms::pdf::Fonts fonts("en");
        const auto layout = fonts.layout({});
        pango_layout_set_text(layout.get(), "Review", -1);
        CHECK(pango_layout_get_line_count(layout.get()) == 1);
        REQUIRE(holds().counts().size() == 1);
        CHECK(holds().counts().front() > 0);
    }
    // A thread of Pango's lets go of it last.
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (holds().counts().front() > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(holds().counts().front() == 0);
}
