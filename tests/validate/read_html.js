// Holds HTML files against the HTML standard by html-validate.
// node read_html.js FILE...: prints a list of problems as JSON.

"use strict";

const path = require("path");
const {HtmlValidate} = require("html-validate");

const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended"],
    // HTML takes ids that begin with a digit, as those of numbered headings do.
    rules: {"valid-id": ["error", {relaxed: true}]},
});

async function main(files) {
    const problems = [];
    for (const file of files) {
        const report = await validator.validateFile(file);
        for (const result of report.results) {
            for (const message of result.messages) {
                problems.push(`${path.basename(file)}:${message.line}: ${message.message} (${message.ruleId})`);
            }
        }
    }
    process.stdout.write(JSON.stringify(problems));
}

main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
});
