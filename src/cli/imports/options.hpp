#pragma once

#include <string>
#include <vector>

namespace isms::cli {

class Arguments;

/// What a person says of a file that is to be imported.
struct ImportOptions {
    std::string file;  ///< - is standard input
    std::string preset;
    std::string mapping;
    std::vector<std::string> maps;          ///< FIELD=COLUMN
    std::vector<std::string> values;        ///< FIELD=TEXT
    std::vector<std::string> translations;  ///< FIELD:WORD=VALUE
    std::vector<std::string> key;
    std::string source;
    std::string sheet;
    std::string delimiter;
    std::string encoding;
    std::string date_style;
    int year = 0;
    std::string save_mapping;
    std::string collected;  ///< of measures only
    std::string owner;      ///< of actions only
    bool presets = false;
    bool skip_refused = false;
};

void add_import_options(Arguments& arguments, ImportOptions& options);

}  // namespace isms::cli
