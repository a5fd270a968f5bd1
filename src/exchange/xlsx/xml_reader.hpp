#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace isms::exchange {

/// The attributes of one element, while it is being read.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

    /// By its name with its prefix, as it is written.
    std::optional<std::string_view> find(std::string_view name) const;
    /// The attribute `id` of the namespace of relationships, whatever its prefix.
    std::optional<std::string_view> relationship_id() const;

  private:
    const char** pairs_;
};

/// Takes what is in an XML document, in order. Elements come by their local names, without prefix:
/// a part of a workbook has one vocabulary.
class XmlEvents {
  public:
    virtual ~XmlEvents() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
    virtual bool is_done() const { return false; }  ///< true ends the reading
};

/// Reads XML piece by piece, in memory that depends on the longest tag alone. A document type, and
/// so every entity that could expand, is refused.
class XmlReader {
  public:
    explicit XmlReader(XmlEvents& events);

    /// False when reading ends here: by a fault, or because the events are done.
    bool take(std::string_view piece, bool is_last = false);
    /// What is wrong and on which line; empty if nothing is.
    const std::string& fault() const { return fault_; }

  private:
    struct Callbacks;
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };

    void stop();

    XmlEvents& events_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::exception_ptr thrown_;
    bool is_stopped_ = false;
    std::string fault_;
};

}  // namespace isms::exchange
