#pragma once

#include "pdf/style.hpp"

#include <map>
#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <string_view>

namespace isms::pdf {

template <class Type>
struct Unref {
    void operator()(Type* object) const { g_object_unref(object); }
};

/// Ends a font map that was given a configuration. Pango (1.50) keeps its hold of the configuration
/// when a map goes, so that has to be taken from it first.
struct EndFontMap {
    void operator()(PangoFontMap* map) const;
};

/// The typefaces: those that the distribution's packages install and no others, so that a page
/// looks the same whatever else is on the machine.
class Fonts {
  public:
    /// Throws std::runtime_error, which names the packages, if they are not there.
    explicit Fonts(std::string_view language);

    /// A layout whose text runs by its own direction, breaks between words, or within a word that
    /// is wider than the line.
    std::shared_ptr<PangoLayout> layout(const Type& type) const;

  private:
    std::unique_ptr<PangoFontMap, EndFontMap> map_;
    std::unique_ptr<PangoContext, Unref<PangoContext>> context_;
};

}  // namespace isms::pdf
