#include "shared_texts.hpp"

namespace isms::exchange {

void SharedTextEvents::start(std::string_view name, const XmlAttributes&) {
    if (name == "si") text_.clear();
    text_.start(name);
}

void SharedTextEvents::end(std::string_view name) {
    text_.end(name);
    if (name == "si") texts_.push_back(text_.take());
}

}  // namespace isms::exchange
