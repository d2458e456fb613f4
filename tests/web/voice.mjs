// The page without its picture, in Chromium: a run by the accessibility tree alone, what axe says of the screens on the
// way, and texts that are selected, found and copied. Prints what came of it as JSON.
// usage: node voice.mjs CHROMIUM PAGE
// The modules come from the node_modules of the current folder.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, file] = process.argv.slice(2);
const MOST_STEPS = 300;
const A_MOMENT_MS = 300; // to listen: what is pressed sooner than a line can be read counts for nothing

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ locale: "ja-JP", reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const client = await context.newCDPSession(page);
const problems = [];
page.setDefaultTimeout(20000);
page.on("console", (message) => problems.push(`console: ${message.text()}`));
page.on("pageerror", (error) => problems.push(`error: ${error.stack}`));
await page.goto(pathToFileURL(file).href);
await page.evaluate(() => kamae.then(() => {}));
await page.evaluate((source) => (0, eval)(source), axe);

// What a voice has: role and name of everything, in order.
async function heard() {
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node) => [node, ...node.childIds.flatMap((id) => (known.has(id) ? below(known.get(id)) : []))];
  return below(nodes[0]).filter((node) => !node.ignored)
    .map((node) => ({ role: node.role.value, name: node.name?.value ?? "", at: node.backendDOMNodeId,
      focused: node.properties?.some(({ name, value }) => name === "focused" && value.value) }));
}

// Presses it as a screen reader does: with neither pointer nor key. What is gone by then is not pressed.
async function press({ at }) {
  const { object } = await client.send("DOM.resolveNode", { backendNodeId: at }).catch(() => ({}));
  await (object && client.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: "function () { this.click(); }" }));
}

const settled = () => page.waitForFunction(async () => !(await kamae).stale, null, { timeout: 5000 });

const violations = {};
async function judge(screen) {
  if (!(screen in violations)) {
    await settled();
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    violations[screen] = found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`);
  }
}

const named = (things, role, words) => things.find((thing) => thing.role === role && thing.name.startsWith(words));

async function pressed(role, words) {
  for (let step = 0; step < MOST_STEPS; step++) {
    const thing = named(await heard(), role, words);
    if (thing) {
      return press(thing);
    }
    await page.waitForTimeout(20);
  }
  throw new Error(`no ${role} is called ${words}`);
}

// What one who listens does next: what has the focus, or the first button after it; nothing while the page as a whole has it.
function next(things) {
  const at = things.findLastIndex((thing) => thing.focused && thing.role !== "RootWebArea");
  return at < 0 ? null : things.slice(at).find((thing) => thing.role === "button");
}

async function run() {
  await judge("library");
  await pressed("button", "一日で動かないケトル");
  await pressed("button", "はじめる");
  const said = new Set();
  for (let step = 0; step < MOST_STEPS; step++) {
    const things = await heard();
    if (named(things, "heading", "ふり返り")) {
      return { done: true, said: said.size };
    }
    await judge(things.some(({ name }) => name === "どれを書きますか") ? "form" : "scene");
    const thing = next(things);
    if (thing) {
      await press(thing);
    }
    await page.waitForTimeout(A_MOMENT_MS);
    said.add(await page.evaluate(() => document.getElementById("said").textContent));
  }
  return { done: false, said: said.size };
}

// The pages after a run, and those beside it.
async function look() {
  const pages = (await heard()).filter((thing) => thing.role === "tab").map((tab) => tab.name);
  for (const name of pages) {
    await pressed("tab", name);
    await judge(name);
  }
  for (const [key, screen] of [["v", "seat"], ["F1", "help"], ["x", "export"]]) {
    await page.keyboard.press(key);
    await judge(screen);
    await page.keyboard.press("Escape");
  }
  for (let step = 0; step < 5 && !named(await heard(), "tab", "設定"); step++) {
    await page.keyboard.press("Escape");
    await settled();
  }
  for (const name of ["設定", "Kamaeについて", "シナリオ"]) {
    await pressed("tab", name);
    await judge(name);
  }
  return pages.length;
}

const selected = () => page.evaluate(() => getSelection().toString());

// In the briefing: a text that is drawn over is selected and copied, as one where it was broken; one is found.
async function read() {
  await pressed("button", "一日で動かないケトル");
  const words = "サービスカウンターに立つ、小川です。入社して二か月。お昼どきで";
  const box = await page.waitForFunction((words) => {
    const node = document.evaluate(`.//div[contains(., "${words}")]`, document.getElementById("mirror"), null, 9).singleNodeValue;
    const line = node?.querySelector("span").getBoundingClientRect();
    return line && [line.x, line.y];
  }, words);
  const [x, y] = await box.jsonValue();
  await page.mouse.move(x + 1, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 150, y + 36, { steps: 4 });
  await page.mouse.up();
  const drawn = await selected();
  await page.keyboard.press("Control+c");
  const there = await page.evaluate(() => document.querySelector('[data-id="briefing.start"]') !== null);
  const found = await page.evaluate((words) => getSelection().removeAllRanges() ?? find(words), words);
  return { drawn: drawn.includes("二か月。お昼"), there, found, whole: (await selected()) === words };
}

// The focus of the page is where that of the program is, whichever moved.
async function follow() {
  await page.evaluate(() => getSelection().removeAllRanges());
  const at = () => page.evaluate(async () => {
    const focused = (await kamae).tree().find((node) => node.state.includes("focused"));
    return [focused.id, document.activeElement.dataset.id];
  });
  await page.keyboard.press("Tab");
  const tabbed = await at();
  await page.evaluate(() => document.querySelector('[data-id="briefing.mode.exam"]').focus());
  return { tabbed: tabbed[0] === tabbed[1], focused: await at() };
}

const result = { run: await run(), pages: await look(), read: await read(), follow: await follow(), violations, problems };
console.log(JSON.stringify(result, null, 1));
await browser.close();
