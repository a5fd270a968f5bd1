#include "pdf/finish/output_intent.hpp"

#include <algorithm>
#include <lcms2.h>
#include <memory>
#include <stdexcept>
#include <string>

namespace isms::pdf {

using Object = QPDFObjectHandle;

namespace {

// The profile with its date and id zeroed, which else would be of this moment (ICC.1:2010, 7.2).
std::string srgb_profile() {
    const std::unique_ptr<void, decltype(&cmsCloseProfile)> profile(cmsCreate_sRGBProfile(),
                                                                    cmsCloseProfile);
    cmsUInt32Number size = 0;
    if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size))
        throw std::runtime_error("no colour profile can be made");
    std::string bytes(size, '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size))
        throw std::runtime_error("no colour profile can be made");
    constexpr std::size_t date_at = 24;
    constexpr std::size_t date_length = 12;
    constexpr std::size_t id_at = 84;
    constexpr std::size_t id_length = 16;
    std::fill_n(bytes.begin() + date_at, date_length, '\0');
    std::fill_n(bytes.begin() + id_at, id_length, '\0');
    // A date of zeros is none; this one is valid: 1 January 2000.
    bytes[date_at] = '\x07';
    bytes[date_at + 1] = '\xD0';
    bytes[date_at + 3] = 1;
    bytes[date_at + 5] = 1;
    return bytes;
}

}  // namespace

void write_output_intent(QPDF& pdf) {
    auto profile = Object::newStream(&pdf, srgb_profile());
    profile.getDict().replaceKey("/N", Object::newInteger(3));
    profile.getDict().replaceKey("/Alternate", Object::newName("/DeviceRGB"));
    auto intent = Object::newDictionary();
    intent.replaceKey("/Type", Object::newName("/OutputIntent"));
    intent.replaceKey("/S", Object::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/RegistryName", Object::newString("http://www.color.org"));
    intent.replaceKey("/Info", Object::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    auto intents = Object::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    pdf.getRoot().replaceKey("/OutputIntents", intents);
}

}  // namespace isms::pdf
