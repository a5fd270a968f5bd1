#include <isms/archive/proofs.hpp>
#include <isms/archive/seal.hpp>
#include <isms/base/error.hpp>

#include <fmt/format.h>

namespace isms {

const std::string& to_be_stamped(const NewestSeal& seal) {
    if (seal.timestamp)
        throw refused_error("stamped-already",
                            fmt::format("seal {:06} has a timestamp already", seal.number),
                            "isms-review archive verify checks it");
    return seal.signature ? *seal.signature : seal.text;
}

ChangeSet plan_timestamp(const Store& store, const std::string& reply, const Stamp& stamp) {
    const auto newest = newest_seal(store);
    const auto& stamped = to_be_stamped(newest);
    const auto read = read_timestamp(reply);
    if (read && !read->is_granted)
        throw refused_error("timestamp-bad", "the authority refused: " + read->refusal,
                            "isms-review archive timestamp --request FILE writes the request");
    const auto fault = timestamp_fault(reply, stamped, current_authorities(store));
    if (fault)
        throw refused_error(
            "timestamp-bad",
            fmt::format("this is not a timestamp of seal {:06} that the archive trusts: {}",
                        newest.number, *fault),
            "isms-review archive trust --authority FILE.pem adds the certificates of an authority");
    ChangeSet changes("archive timestamp", stamp);
    changes.undoable = false;
    changes.summary = fmt::format("seal {:06} stamped at {}", newest.number, read->at->rfc3339());
    changes.create("archive/" + timestamp_path(newest.number), reply);
    return changes;
}

}  // namespace isms
