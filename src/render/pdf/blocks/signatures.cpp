#include "pdf/blocks/signatures.hpp"

namespace isms::pdf {
namespace {

constexpr double room_to_sign = 34;
constexpr double date_share = 0.3;
constexpr double gap = 24;

void put_line(Flow& flow, double x, double width, const Colour& colour) {
    flow.put({artifact, LineMark{x, flow.y(), x + width, flow.y(), 0.6, colour, {}}});
}

}  // namespace

void put_signatures(Typesetting& setting, NodeId parent, const SignatureFields& fields) {
    auto& flow = setting.flow;
    const double date_width = flow.width() * date_share;
    const double name_width = flow.width() - date_width - gap;
    const Text::Look look{small_type, setting.palette.soft};
    for (const auto& signer : fields.signers) {
        const auto node = setting.structure.add(parent, Role::paragraph);
        Text name(setting, setting.structure.add(node, Role::span), Inline(signer), look);
        Text date(setting, setting.structure.add(node, Role::span), Inline(fields.words->date),
                  look);
        name.break_at(name_width);
        flow.need(room_to_sign + name.height());
        flow.advance(room_to_sign);
        put_line(flow, flow.left(), name_width, setting.palette.strong_line);
        put_line(flow, flow.left() + name_width + gap, date_width, setting.palette.strong_line);
        flow.advance(3);
        double y = flow.y();
        for (std::size_t line = 0; line < name.lines(); ++line) {
            name.put_line(flow, line, flow.left(), y, name_width);
            y += name.line_height(line);
        }
        date.put_line(flow, 0, flow.left() + name_width + gap, flow.y(), date_width);
        flow.advance(name.height());
    }
    flow.skip(paragraph_gap);
}

}  // namespace isms::pdf
