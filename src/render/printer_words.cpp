#include <isms/render/printer_words.hpp>

namespace isms {

const PrinterWords& SharedWords::english() {
    static const PrinterWords words;
    return words;
}

}  // namespace isms
