#include "pdf/page/flow.hpp"

#include "support/catch.hpp"

using namespace isms::pdf;

namespace {

PageSize small_page() {
    PageSize size;
    size.width = 200;
    size.height = 300;
    size.left = size.right = 20;
    size.top = size.bottom = 50;
    return size;
}

std::vector<Rectangle> boxes_on(const Page& page) {
    std::vector<Rectangle> boxes;
    for (const auto& mark : page) {
        if (const auto* box = std::get_if<BoxMark>(&mark.content)) boxes.push_back(box->box);
    }
    return boxes;
}

}  // namespace

TEST_CASE("what does not fit goes to the next page") {
    Flow flow(small_page());
    flow.need(150);
    flow.advance(150);
    flow.need(51);
    CHECK(flow.page_number() == 1);
    CHECK(flow.y() == Approx(50));
}

TEST_CASE("what is taller than a page begins at the head of one and makes no empty page") {
    Flow flow(small_page());
    flow.need(1000);
    CHECK(flow.page_number() == 0);
}

TEST_CASE("of several white spaces the widest counts, and none at the head of a page") {
    Flow flow(small_page());
    flow.skip(30);
    flow.need(10);
    CHECK(flow.y() == Approx(50));
    flow.advance(10);
    flow.skip(5);
    flow.skip(12);
    flow.skip(8);
    flow.need(10);
    CHECK(flow.y() == Approx(72));
    flow.advance(10);
    flow.skip(20);
    flow.need(150);
    CHECK(flow.page_number() == 1);
    CHECK(flow.y() == Approx(50));
}

TEST_CASE("a frame is drawn on each page that it reaches, behind its text") {
    Flow flow(small_page());
    flow.need(20);
    flow.open_frame({}, Colour{1, 1, 1});
    flow.put({3, LineMark{}});
    flow.advance(100);
    flow.new_page();
    flow.advance(40);
    flow.close_frame();
    REQUIRE(flow.pages().size() == 2);
    const auto first = boxes_on(flow.pages()[0]);
    const auto second = boxes_on(flow.pages()[1]);
    REQUIRE(first.size() == 2);
    REQUIRE(second.size() == 2);
    CHECK(first[0].height == Approx(108));
    CHECK(first[0].width == Approx(second[0].width));
    CHECK(std::holds_alternative<LineMark>(flow.pages()[0].back().content));
}
