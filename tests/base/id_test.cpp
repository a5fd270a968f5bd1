#include "support/catch.hpp"

#include <isms/base/id.hpp>

#include <type_traits>
#include <unordered_set>

using namespace isms;

namespace {

struct FruitKind {
    static constexpr std::string_view name = "fruit";
    static bool valid(std::string_view text) { return text.starts_with("F-"); }
};
struct StoneKind {
    static constexpr std::string_view name = "stone";
    static bool valid(std::string_view text) { return text.starts_with("S-"); }
};
using FruitId = Id<FruitKind>;
using StoneId = Id<StoneKind>;

}  // namespace

TEST_CASE("an id holds only what its kind permits") {
    CHECK(FruitId::parse("F-1")->str() == "F-1");
    CHECK_FALSE(FruitId::parse("S-1"));
    CHECK_FALSE(FruitId::parse(""));
    CHECK(FruitId::kind_name() == "fruit");
    CHECK(FruitId(Blank{}).str().empty());
}

TEST_CASE("ids of two kinds do not mix") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<FruitId, StoneId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<StoneId, FruitId>);
    STATIC_REQUIRE_FALSE(std::is_default_constructible_v<FruitId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<FruitId, std::string>);
}

TEST_CASE("ids are compared and hashed by their text") {
    const FruitId one = *FruitId::parse("F-1");
    const FruitId two = *FruitId::parse("F-2");
    CHECK(one == *FruitId::parse("F-1"));
    CHECK(one < two);
    const std::unordered_set<FruitId> ids = {one, two, *FruitId::parse("F-1")};
    CHECK(ids.size() == 2);
}
