#pragma once

#include "object_codec.hpp"

#include <isms/model/delivery.hpp>

namespace isms {

template <class V, Describes<Delivery> R>
void describe(V& visit, R& delivery) {
    visit.maybe("person", delivery.person, "Who; absent for somebody outside the register");
    visit.field("address", delivery.address, "The address to which it was sent");
    visit.field("at", delivery.at, "When (UTC)");
    visit.maybe("accepted", delivery.accepted, "True if the server or the program took it over");
    visit.field("result", delivery.result, "What the server or the program said");
    visit.digest("message", delivery.message, "SHA-256 of the exact bytes of the message");
    visit.unknown(delivery.unknown);
}

template <class V, Describes<SentDocument> R>
void describe(V& visit, R& document) {
    visit.field("name", document.name, "The name of the attachment");
    visit.digest("sha256", document.sha256, "SHA-256 of its bytes");
    visit.unknown(document.unknown);
}

}  // namespace isms
