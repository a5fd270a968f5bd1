#include "bag/bag_writers.hpp"
#include "bag/folder_maker.hpp"
#include "bag/payload_reader.hpp"

#include <isms/base/error.hpp>
#include <isms/store/file_io.hpp>

#include <cerrno>

namespace isms::bag {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;

Directory make_folder(const Directory& parent, const std::string& name) {
    const int error_number = parent.make(name, {});
    if (error_number != 0) throw io_error("make", parent.shown(name), error_number);
    auto folder = parent.open(name);
    if (!folder) throw io_error("open", parent.shown(name), ENOENT);
    return std::move(*folder);
}

}  // namespace

void write_directory(const std::vector<PlannedFile>& files, const Directory& parent,
                     const std::string& name) {
    const auto root = make_folder(parent, name);
    FolderMaker folders(root);
    std::string piece(piece_size, '\0');
    for (const auto& file : files) {
        const auto& folder = folders.folder_of(file.path);
        const auto own = name_of(file.path);
        const auto created = create_file(folder, own, Modes{}.file);
        PayloadReader reader(file);
        while (const auto count = reader.read(piece.data(), piece.size()))
            write_all(created, {piece.data(), count}, folder.shown(own));
    }
}

}  // namespace isms::bag
