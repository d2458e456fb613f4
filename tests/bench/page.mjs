// What the trainer in a page takes, opened from a file: prints "name value" a line.
// usage: node page.mjs CHROMIUM PAGE FOLDER
// The modules come from the node_modules of the current folder; FOLDER holds the browser's profile.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const [executablePath, file, folder] = process.argv.slice(2);
const MOST_STEPS = 400;
const FRAMES = 60;
const IDLE_MS = 5000;

const context = await chromium.launchPersistentContext(folder, {
  executablePath, args: ["--no-sandbox", "--disable-gpu"], locale: "ja-JP", reducedMotion: "reduce",
  viewport: { width: 1280, height: 800 },
});

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Memory of the browser and all that it started, in MB.
function memory() {
  const parents = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(id, /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]);
    } catch {
      // It has ended in between.
    }
  }
  const ours = (id) => id === String(process.pid) || (parents.has(id) && ours(parents.get(id)));
  let bytes = 0;
  for (const id of parents.keys()) {
    try {
      const is = id !== String(process.pid) && ours(id);
      bytes += is ? 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))[1]) : 0;
    } catch {
      // It has ended in between.
    }
  }
  return bytes / 1e6;
}

// The least of three looks, without what is garbage: processes of the browser come and go.
async function settledMemory(page) {
  const client = await page.context().newCDPSession(page);
  const looks = [];
  for (let look = 0; look < 3; look++) {
    await client.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(500);
    looks.push(memory());
  }
  await client.detach();
  return Math.min(...looks);
}

const tree = (page) => page.evaluate(async () => (await kamae).tree());
const shows = async (page, id) => (await tree(page)).some((node) => node.id === id);

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

// Tasks over 50 ms since the last question.
const tasks = (page) => page.evaluate(() => globalThis.longTasks.splice(0).concat(globalThis.watching.takeRecords()
  .map(({ duration }) => duration)));

async function open(page) {
  await page.goto(pathToFileURL(file).href);
  return page.evaluate(() => globalThis.started);
}

const page = await context.newPage();
page.setDefaultTimeout(0);
await page.goto("about:blank");
const blank = await settledMemory(page);
await page.addInitScript(() => {
  globalThis.longTasks = [];
  globalThis.watching = new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((task) => task.duration)));
  globalThis.watching.observe({ type: "longtask", buffered: true });
  globalThis.started = new Promise((done) => addEventListener("DOMContentLoaded", () => kamae.then(() => done(performance.now()))));
});

const start = await open(page); // the first one: the browser knows nothing of the page yet
const atStart = await tasks(page);

await page.evaluate(async () => (await kamae).choose("library.card.one-page"));
await press(page, "Enter", "End");
const frames = await page.evaluate(async (count) => {
  const program = await kamae;
  const taken = [];
  for (let frame = 0; frame < count; frame++) {
    const began = performance.now();
    program.shown = false;
    program.turn();
    taken.push(performance.now() - began);
    await new Promise(requestAnimationFrame);
  }
  return taken;
}, FRAMES);
const painted = await page.evaluate(async (idle) => {
  const { painter } = await kamae;
  let count = 0;
  const paint = painter.paint.bind(painter);
  painter.paint = (...what) => { count++; return paint(...what); };
  await new Promise((done) => setTimeout(done, idle));
  return count;
}, IDLE_MS);
const scene = (await settledMemory(page)) - blank;
await tasks(page);

for (let step = 0; step < MOST_STEPS && !(await shows(page, "scene.debrief")); step++) {
  await press(page, (await tree(page)).some((node) => node.role === "option") ? "1" : "End", "Enter");
}
const answering = await tasks(page);
const explored = await page.evaluate(async () => {
  const program = await kamae;
  const began = performance.now();
  program.choose("scene.debrief");
  while (program.door.web_rest(program.now()) === 0) {
    await new Promise((done) => setTimeout(done, 0));
  }
  return performance.now() - began;
});
const judging = await tasks(page);

const most = (values) => Math.max(0, ...values);
const print = (name, value) => console.log(`${name} ${value.toFixed(2)}`);
print("start_ms", start);
print("start_task_ms", most(atStart));
print("frame_ms", middle(frames));
print("explore_ms", explored);
print("answer_task_ms", most(answering));
print("judge_task_ms", most(judging));
print("idle_frames", painted);
print("memory_mb", scene);
await context.close();
