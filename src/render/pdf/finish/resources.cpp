#include "pdf/finish/resources.hpp"

namespace isms::pdf {

using Object = QPDFObjectHandle;

void mend_resources(QPDF& pdf) {
    for (auto& object : pdf.getAllObjects()) {
        if (object.isStream()) {
            auto dictionary = object.getDict();
            if (dictionary.hasKey("/Interpolate")) dictionary.removeKey("/Interpolate");
        } else if (object.isDictionary() && object.hasKey("/Subtype") &&
                   object.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
            object.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
        }
    }
}

}  // namespace isms::pdf
