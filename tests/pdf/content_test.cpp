#include "pdf/finish/content.hpp"

#include "support/catch.hpp"

using namespace isms::pdf;

TEST_CASE("marked content is named by its role and numbered without gaps") {
    Structure structure;
    const auto heading = structure.add(Structure::root, Role::h1);
    const auto text = structure.add(Structure::root, Role::paragraph);
    std::vector<NodeId> marked;
    const auto out = with_roles(
        "q\n/P << /MCID 0 >> BDC\n(a) Tj\nEMC\n/NonStruct << /MCID 1 >> BDC\n0 0 m\nEMC\n"
        "/P << /MCID 2 >> BDC\n(/P << /MCID 9 >> BDC) Tj\nEMC\nQ\n",
        {heading, artifact, text}, 4, structure, marked);
    CHECK(out ==
          "q\n/H1 <</MCID 0>> BDC\n(a) Tj\nEMC\n/Artifact BMC\n0 0 m\nEMC\n"
          "/P <</MCID 1>> BDC\n(/P << /MCID 9 >> BDC) Tj\nEMC\nQ\n");
    CHECK(marked == std::vector<NodeId>{heading, text});
    REQUIRE(structure[text].fragments.size() == 1);
    CHECK(structure[text].fragments[0].page == 4);
    CHECK(structure[text].fragments[0].mcid == 1);
}

TEST_CASE("content that is not what was painted is refused") {
    Structure structure;
    std::vector<NodeId> marked;
    CHECK_THROWS_AS(with_roles("/P << /MCID 0 >> BDC\nEMC\n", {}, 0, structure, marked),
                    std::logic_error);
    CHECK_THROWS_AS(with_roles("q\nQ\n", {artifact}, 0, structure, marked), std::logic_error);
}
