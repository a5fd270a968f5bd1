#pragma once

#include "bag/bag_info.hpp"
#include "bag/declaration.hpp"
#include "bag/fetch_list.hpp"
#include "bag/manifest.hpp"
#include "bag/names.hpp"

#include <isms/base/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace isms::test {

/// A path that was accepted leads nowhere but into the bag.
inline bool is_inside(const std::string& path) {
    return bag::path_fault(path).empty() && path.front() != '/' &&
           ("/" + path + "/").find("/../") == std::string::npos;
}

inline bool is_sound_manifest(std::string_view text, bool is_tag, bool is_final) {
    bag::Findings findings;
    const auto manifest =
        bag::read_manifest({is_tag ? "tagmanifest-md5.txt" : "manifest-md5.txt", "md5", is_tag},
                           DigestAlgorithm::md5, text, is_final, findings);
    return std::all_of(manifest.lines.begin(), manifest.lines.end(), [&](const auto& line) {
        return line.digest.size() == 32 && line.line > 0 && is_inside(line.path) &&
               bag::is_payload(line.path) != is_tag;
    });
}

/// What was read of bag-info.txt prints, and reads again to the same.
inline bool is_sound_info(std::string_view text, bool is_final) {
    bag::Findings findings;
    const auto fields = bag::read_bag_info(text, "bag-info.txt", is_final, findings);
    std::string printed;
    try {
        printed = bag::print_bag_info(fields);
    } catch (const Error&) {
        return true;  // control characters are read, and never written
    }
    const auto again = bag::read_bag_info(printed, "bag-info.txt", true, findings);
    return std::equal(fields.begin(), fields.end(), again.begin(), again.end(),
                      [](const BagField& left, const BagField& right) {
                          return left.label == right.label && left.value == right.value;
                      });
}

/// Reads any bytes as each of the files that a bag says things with; false if one contradicts
/// itself. The first byte says how: encoding and version.
inline bool is_sound_bag_text(std::string_view bytes) {
    if (bytes.empty()) return true;
    const auto how = static_cast<unsigned char>(bytes[0]);
    const bool is_final = (how & 8U) != 0;
    const std::string rest(bytes.substr(1));

    bag::Findings findings;
    const auto declaration = bag::read_declaration(rest, findings);
    if (!declaration && !findings.has_errors()) return false;

    const auto text = bag::decode_tag_text(rest, static_cast<bag::TagEncoding>(how % 5));
    if (!text.fault.empty()) return text.text.empty();
    const auto fetched = bag::read_fetch_list(text.text, is_final, findings);
    return is_sound_manifest(text.text, false, is_final) &&
           is_sound_manifest(text.text, true, is_final) && is_sound_info(text.text, is_final) &&
           std::all_of(fetched.begin(), fetched.end(),
                       [](const auto& line) { return is_inside(line.path); });
}

}  // namespace isms::test
