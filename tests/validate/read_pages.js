// Opens pages in headless Chromium and asks axe-core what stands between them and their readers.
// node read_pages.js CHROMIUM FILE...: prints a list of problems as JSON.

"use strict";

const path = require("path");
const {pathToFileURL} = require("url");
const axe = require("axe-core");
const puppeteer = require("puppeteer-core");

const widths = [1200, 420];
const schemes = ["light", "dark"];
const narrowest = 320; // to which WCAG 2.2, 1.4.10, wants a page to reflow
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Shadows that say that a table scrolls. Axe does not judge text on a gradient, so it judges without them.
const withoutShadows = ".table { background: none !important; }";

const views = [
    ...schemes.flatMap((scheme) => widths.map((width) => ({scheme, width, media: "screen"}))),
    ...schemes.map((scheme) => ({scheme, width: widths[0], media: "print"})),
];

function nodesOf(result) {
    return result.nodes.map((node) => `${node.target.join(" ")}: ${node.any.concat(node.all, node.none)
        .map((check) => check.message).join("; ")}`);
}

async function judge(page) {
    const {violations, incomplete} = await page.evaluate(
        (tags) => window.axe.run(document, {runOnly: tags, resultTypes: ["violations", "incomplete"]}), rules);
    const describe = (kind) => (result) => nodesOf(result).map((node) => `${kind} ${result.id}: ${node}`);
    // Axe sees no contrast of text in drawings, of a single letter, and of what has to be scrolled to. It is
    // of the same few colours, and a unit test computes these.
    const unsure = incomplete.filter((result) => result.id !== "color-contrast");
    return [...violations.flatMap(describe("violates")), ...unsure.flatMap(describe("can't tell"))];
}

function scrollsSideways(page) {
    return page.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth);
}

// What a page printed from a dark screen looks like: ink on paper.
function isPrintedLight(page) {
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)");
}

async function visit(page, file, requests) {
    const problems = [];
    const name = path.basename(file);
    requests.length = 0;
    await page.goto(pathToFileURL(file).href, {waitUntil: "load"});
    problems.push(...requests.filter((url) => !url.startsWith("data:") && !url.endsWith(encodeURI(name)))
        .map((url) => `${name} asks for ${url}`));
    await page.addStyleTag({content: withoutShadows});
    await page.evaluate(axe.source);
    for (const {scheme, width, media} of views) {
        await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}]);
        await page.emulateMediaType(media);
        await page.setViewport({width, height: 1000});
        const view = `${name}, ${media}, ${scheme}, ${width} px`;
        problems.push(...(await judge(page)).map((problem) => `${view}: ${problem}`));
        if (media === "print" && !(await isPrintedLight(page))) problems.push(`${view}: is not printed on white`);
    }
    await page.emulateMediaType("screen");
    for (const width of [widths[1], narrowest]) {
        await page.setViewport({width, height: 1000});
        if (await scrollsSideways(page)) problems.push(`${name}: scrolls sideways at ${width} px`);
    }
    return problems;
}

async function main([chromium, ...files]) {
    const browser = await puppeteer.launch({
        executablePath: chromium,
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
    });
    try {
        const page = await browser.newPage();
        const requests = [];
        page.on("request", (request) => requests.push(request.url()));
        // The page forbids all scripts, axe included.
        await page.setBypassCSP(true);
        const problems = [];
        for (const file of files) problems.push(...await visit(page, file, requests));
        process.stdout.write(JSON.stringify(problems));
    } finally {
        await browser.close();
    }
}

main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
});
