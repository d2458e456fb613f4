// Plays golden runs in Chromium from file://, with web/runs.c compiled for a page, on the page's own system and on the
// words, the rulebook and the scenarios that stand in the page; prints what the program prints.
// usage: RUNS=… node runs.mjs CHROMIUM PAGE RUNS.WASM ROOT
// The modules come from the node_modules of the current folder, files of tests from the source tree ROOT.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const [executablePath, file, program, root] = process.argv.slice(2);
const runs = process.env.RUNS;
const names = ["tests/diag/rulebook-small.json", "tests/diag/scenario/sound.json",
  ...runs.split(" ").map((run) => `tests/golden/${run}.choices`)];
const tests = names.map((name) => [name, readFileSync(join(root, name), "utf8")]);

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
page.setDefaultTimeout(0);
await page.goto(pathToFileURL(file).href);
const done = await page.evaluate(async ([code, tests, runs]) => {
  const files = new Files();
  const data = Object.entries(JSON.parse(document.getElementById("data").textContent));
  for (const [name, text] of [...data, ...tests]) {
    files.put(`/kamae/${name}`, new TextEncoder().encode(text));
  }
  files.put("/tmp/.", new Uint8Array(0));
  let printed = "";
  const wasi = new Wasi({ files, variables: { RUNS: runs }, print: (text) => (printed += text) });
  const { exports } = await wasi.start(await WebAssembly.compile(Uint8Array.from(atob(code), (byte) => byte.charCodeAt(0))));
  try {
    exports._start();
    return { printed, code: 0 };
  } catch (error) {
    return { printed: printed + (error.code === undefined ? error.stack : ""), code: error.code ?? 2 };
  }
}, [readFileSync(program).toString("base64"), tests, runs]);
await browser.close();
process.stdout.write(done.printed);
process.exitCode = done.code;
