// Reads messages by mailparser, and calendars, in them or alone, by ical.js.
// node read_mail.js FILE...: prints as JSON what it understood of each *.eml and *.ics, in the order of the files.

"use strict";

const crypto = require("crypto");
const fs = require("fs");
const ICAL = require("ical.js");
const {simpleParser} = require("mailparser");

const sha256 = (bytes) => crypto.createHash("sha256").update(bytes).digest("hex");

// Name and address of everybody whom a header names.
const people = (header) => (header ? header.value.map(({name, address}) => [name, address]) : []);

function attendee(property) {
    return {name: property.getParameter("cn"), address: property.getFirstValue(), role: property.getParameter("role")};
}

function read_event(component) {
    const event = new ICAL.Event(component);
    const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
        uid: event.uid,
        sequence: event.sequence,
        status: component.getFirstPropertyValue("status"),
        summary: event.summary,
        place: event.location,
        zone: event.startDate.zone.tzid,
        local: [event.startDate.toString(), event.endDate.toString()], // as a clock on the wall shows it
        utc: [moment(event.startDate), moment(event.endDate)],
        organiser: event.organizer,
        attendees: component.getAllProperties("attendee").map(attendee),
        attached: component.getAllProperties("attach").map((property) => sha256(Buffer.from(property.getFirstValue().value, "base64"))),
    };
}

// By the time zones that the calendar brings along, whatever the reader knows of them.
function read_calendar(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    return {
        method: calendar.getFirstPropertyValue("method"),
        events: calendar.getAllSubcomponents("vevent").map(read_event),
    };
}

async function read_message(bytes) {
    const mail = await simpleParser(bytes, {skipTextToHtml: true});
    const is_calendar = (part) => part.contentType === "text/calendar";
    return {
        from: people(mail.from),
        to: people(mail.to),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        id: mail.messageId,
        thread: [].concat(mail.references || []),
        attached: mail.attachments.filter((part) => !is_calendar(part))
            .map((part) => ({name: part.filename, type: part.contentType, sha256: sha256(part.content)})),
        // What a mail program shows as an invitation: a form of the message, and its method stated twice.
        calendars: mail.attachments.filter(is_calendar)
            .map((part) => ({form_of: part.headers.get("content-type").params.method, ...read_calendar(part.content.toString("utf8"))})),
    };
}

async function main(files) {
    const read = [];
    for (const file of files) {
        const bytes = fs.readFileSync(file);
        read.push(file.endsWith(".ics") ? read_calendar(bytes.toString("utf8")) : await read_message(bytes));
    }
    process.stdout.write(JSON.stringify(read));
}

main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
});
