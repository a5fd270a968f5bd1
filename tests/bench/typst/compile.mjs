// Compiles a document with Typst's compiler, and notes how many seconds that took: without the start of Node.js, which Typst's
// own command does not have.

import { writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [source, output, seconds] = process.argv.slice(2);
const start = performance.now();
writeFileSync(output, NodeCompiler.create({ workspace: "." }).pdf({ mainFilePath: source }));
writeFileSync(seconds, String((performance.now() - start) / 1000));
