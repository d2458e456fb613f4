// What the screens draw in WebAssembly, held against tests/golden/screens: unit/test_pictures.c, compiled for a page and
// run on the page's own system (assets/web/wasi.js).
// usage: node screens.mjs SCREENS.WASM
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const page = vm.createContext({ TextDecoder, TextEncoder, WebAssembly, console, performance });
vm.runInContext(readFileSync(join(root, "assets/web/wasi.js"), "utf8"), page);
const { Files, Wasi } = vm.runInContext("({ Files, Wasi })", page);

// The part of the source tree that the program reads, as /kamae.
const files = new Files();
for (const folder of ["assets/locale", "assets/rulebooks", "scenarios", "tests/golden/screens", "tests/diag/scenario"]) {
  for (const name of readdirSync(join(root, folder)).filter((file) => /\.(json|txt)$/.test(file))) {
    files.put(`/kamae/${folder}/${name}`, new Uint8Array(readFileSync(join(root, folder, name))));
  }
}
const small = "tests/diag/rulebook-small.json";
files.put(`/kamae/${small}`, new Uint8Array(readFileSync(join(root, small))));
files.put("/tmp/.", new Uint8Array(0));

let printed = "";
const wasi = new Wasi({ files, print: (text) => (printed += text) });
const module = await WebAssembly.compile(readFileSync(process.argv[2]));
const { exports } = await wasi.start(module);
let code = 0;
try {
  exports._start();
} catch (error) {
  code = error.code ?? 2;
  printed += error.code === undefined ? error.stack : "";
}
const pictures = readdirSync(join(root, "tests/golden/screens")).filter((name) => name.endsWith(".txt"));
const shown = printed.trimEnd().split("\n");
console.log(printed);
if (!code && shown.length !== pictures.length) {
  console.log(`${shown.length} of ${pictures.length} pictures were drawn`);
  code = 1;
}
process.exit(code);
