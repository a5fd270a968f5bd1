// Reads DOCX files by mammoth and writes what it finds in them as HTML.
// node read_docx.js FOLDER FILE...: prints as JSON what mammoth did not understand of each file.

"use strict";

const fs = require("fs");
const path = require("path");
const mammoth = require("mammoth");

// By its own rules mammoth gives the first heading below the title the title's level.
const styleMap = [
    "p[style-name='Title'] => h1:fresh",
    ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
];

// Our own styles of paragraphs carry no meaning beyond that of a paragraph.
const known = /^Unrecognised (paragraph|run) style: /;

async function read(folder, file) {
    const {value, messages} = await mammoth.convertToHtml({path: file}, {styleMap});
    const page = `<!DOCTYPE html><html><body>${value}</body></html>\n`;
    fs.writeFileSync(path.join(folder, `${path.basename(file, ".docx")}.html`), page);
    return messages.map((message) => message.message).filter((message) => !known.test(message));
}

async function main([folder, ...files]) {
    const messages = {};
    for (const file of files) messages[file] = await read(folder, file);
    process.stdout.write(JSON.stringify(messages));
}

main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
});
