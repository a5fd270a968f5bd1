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

}  // namespace isms
