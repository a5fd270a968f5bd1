#pragma once

namespace isms {

/// A shared library of the system that is loaded when one of its functions is called, because most
/// commands call none. It stays loaded to the end.
class Library {
  public:
    /// Throws exit 6 ("library-missing") if it can't be loaded. `package` is what to install then.
    Library(const char* file, const char* package);

    /// The address of a function. Throws exit 6 if the library has none of that name.
    void* function(const char* name) const;

  private:
    const char* file_;
    const char* package_;
    void* handle_;
};

/// The function of that name in the library, as its header declares it; looked up once.
template <auto Declared>
auto in_library(const Library& (*library)(), const char* name) {
    static const auto found = reinterpret_cast<decltype(Declared)>(library().function(name));
    return found;
}

}  // namespace isms
