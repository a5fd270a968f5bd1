#pragma once

namespace CLI {
class Option;
}

namespace isms::cli {

/// An option that may be given several times, each time with one value. The words behind that
/// belong to the command: CLI11 would take all of them for further values, so that `actions done
/// A01 --evidence log.pdf A02` looked for a file of the name A02.
CLI::Option* repeatable(CLI::Option* option);

}  // namespace isms::cli
