#include "docx/picture.hpp"

#include <isms/render/png.hpp>

#include <algorithm>
#include <cmath>

namespace isms::docx {

namespace {

constexpr double per_millimetre = 36'000;
constexpr double widest = 55 * per_millimetre;
constexpr double highest = 15 * per_millimetre;
constexpr double of_a_pixel = 9'525;  // at 96 to an inch

void add_size(Node parent, const char* element, const Picture& picture) {
    auto size = add(parent, element);
    set(size, "cx", picture.width);
    set(size, "cy", picture.height);
}

void add_names(Node parent, const char* element, const Picture& picture) {
    auto names = add(parent, element);
    set(names, "id", 1);
    set(names, "name", "Logo");
    set(names, "descr", picture.text);
}

void add_shape(Node image, const Picture& picture) {
    auto shape = add(image, "pic:spPr");
    auto frame = add(shape, "a:xfrm");
    auto offset = add(frame, "a:off");
    set(offset, "x", 0);
    set(offset, "y", 0);
    add_size(frame, "a:ext", picture);
    auto outline = add(shape, "a:prstGeom");
    set(outline, "prst", "rect");
    add(outline, "a:avLst");
}

}  // namespace

Picture logo_picture(std::string_view png, std::string text) {
    Picture picture;
    picture.text = std::move(text);
    const auto pixels = render::png_size(png);
    if (!pixels) return picture;
    const double width = pixels->width * of_a_pixel;
    const double height = pixels->height * of_a_pixel;
    const double scale = std::min({1.0, widest / width, highest / height});
    picture.width = std::max(1, static_cast<int>(std::lround(width * scale)));
    picture.height = std::max(1, static_cast<int>(std::lround(height * scale)));
    return picture;
}

void add_picture(Node paragraph, const Picture& picture) {
    constexpr std::string_view drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    constexpr std::string_view pictures =
        "http://schemas.openxmlformats.org/drawingml/2006/picture";
    constexpr std::string_view placing =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    auto inline_picture = add(add(add(paragraph, "w:r"), "w:drawing"), "wp:inline");
    set(inline_picture, "xmlns:wp", placing);
    add_size(inline_picture, "wp:extent", picture);
    add_names(inline_picture, "wp:docPr", picture);
    auto graphic = add(inline_picture, "a:graphic");
    set(graphic, "xmlns:a", drawing);
    auto data = add(graphic, "a:graphicData");
    set(data, "uri", pictures);
    auto image = add(data, "pic:pic");
    set(image, "xmlns:pic", pictures);
    auto about = add(image, "pic:nvPicPr");
    add_names(about, "pic:cNvPr", picture);
    add(about, "pic:cNvPicPr");
    auto fill = add(image, "pic:blipFill");
    set(add(fill, "a:blip"), "r:embed", picture.relationship);
    add(add(fill, "a:stretch"), "a:fillRect");
    add_shape(image, picture);
}

}  // namespace isms::docx
