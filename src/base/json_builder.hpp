#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace isms {

/// Builds a Json from nlohmann's SAX events, for what its own builder lets pass: keys given twice,
/// deep nesting, and numbers that would come out changed. A member function that returns false ends
/// the parsing.
class JsonBuilder {
  public:
    enum class Stop { none, syntax, depth, number };

    explicit JsonBuilder(std::string_view file) : file_(file) {}

    // What nlohmann's parser calls; the names are its own.
    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(Json::number_integer_t value) { return put(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
    bool number_float(Json::number_float_t value, const std::string& text);
    bool string(std::string& value) { return put(std::move(value)); }
    bool binary(Json::binary_t& value) { return put(std::move(value)); }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool key(std::string& name);
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& last_token,
                     const nlohmann::detail::exception& fault);

    Stop stop() const { return stop_; }
    std::size_t stopped_at() const { return stopped_at_; }  ///< byte offset of a syntax error
    std::string here() const;  ///< the JSON pointer (RFC 6901) of the value that is due
    Json take() { return std::move(root_); }
    std::vector<Diagnostic> take_duplicates();

  private:
    /// An object or array that is not closed yet.
    struct Level {
        Json* value;
        std::unordered_set<std::string> keys;      ///< only of large objects
        std::unordered_set<std::string> repeated;  ///< keys already reported
    };

    bool put(Json&& value);
    Json* place(Json&& value);
    bool open(Json&& container);
    bool close();
    std::string container_pointer() const;  ///< of the innermost container
    static bool knows(Level& level, const std::string& name);
    void report(Level& level, const std::string& name);

    std::string file_;
    Json root_;
    std::vector<Level> levels_;  ///< pointers into root_: only the innermost container grows
    std::vector<Diagnostic> duplicates_;
    std::size_t pointer_bytes_ = 0;
    std::size_t unreported_ = 0;
    Stop stop_ = Stop::none;
    std::size_t stopped_at_ = 0;
};

}  // namespace isms
