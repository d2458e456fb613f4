// Plays the page in Chromium, from file:// and without a network, and prints what came of it as JSON.
// usage: node page.mjs CHROMIUM PAGE SCENARIO FOLDER
// The modules come from the node_modules of the current folder. Into FOLDER go, for each way of playing, WAY.jsonl, the
// session, and WAY.html, the report that the page saved.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const [executablePath, file, scenario, folder] = process.argv.slice(2);
const MOST_STEPS = 400;
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const problems = [];

async function open(options) {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.stack}`));
  page.on("request", (request) => /^(file|blob|data):/.test(request.url()) || problems.push(`request: ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => kamae.then(() => {}));
  return page;
}

const tree = (page) => page.evaluate(async () => (await kamae).tree());
const fits = (page) => page.evaluate(async () => (await kamae).door.web_misfits());
const find = async (page, id) => (await tree(page)).find((node) => node.id === id);

// Waits until `ready` is so of the tree.
async function until(page, ready) {
  for (;;) {
    const nodes = await tree(page);
    if (ready(nodes)) {
      return nodes;
    }
    await page.waitForTimeout(20);
  }
}

// The report that `save` makes the page save, and the session as its file holds it.
async function keep(page, way, save) {
  const [download] = await Promise.all([page.waitForEvent("download"), save()]);
  await download.saveAs(join(folder, `${way}.html`));
  const sessions = await page.evaluate(async () => {
    const files = (await kamae).wasi.files;
    return [...files.below("/home/.local/state/kamae")].map((path) => new TextDecoder().decode(files.get(path)));
  });
  writeFileSync(join(folder, `${way}.jsonl`), sessions[0]);
  return sessions.length;
}

async function tap(page, id) {
  const { rect } = (await until(page, (nodes) => nodes.some((node) => node.id === id))).find((node) => node.id === id);
  await page.touchscreen.tap(rect[0] + rect[2] / 2, rect[1] + rect[3] / 2);
}

// What has the focus of the page: the picture, or the hidden field.
const focus = (page) => page.evaluate(() => document.activeElement.id);

// What a finger presses in a scene, whatever comes first of it.
const onward = /^(scene\.option\.1|form\.option\.1|scene\.more|scene\.form|form\.submit|scene\.debrief)$/;

// A file as if it were dropped onto the page.
const drop = (page, name, text) => page.evaluate(([name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  document.getElementById("picture").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}, [name, text]);

const ways = {
  async keyboard() {
    const page = await open(desktop);
    const misfits = [await fits(page)];
    await page.keyboard.press("Enter");
    await until(page, (nodes) => nodes.some((node) => node.id === "briefing.start"));
    await page.keyboard.press("Enter");
    for (let step = 0; step < MOST_STEPS && !(await find(page, "debrief.export")); step++) {
      const nodes = await tree(page);
      await page.keyboard.press(nodes.some((node) => node.role === "option") ? "1" : "End");
      await page.keyboard.press("Enter");
      misfits.push(await fits(page));
    }
    const kept = await keep(page, "keyboard", () => page.keyboard.press("x"));
    const printed = await page.evaluate(async () => {
      document.getElementById("print").click();
      const frame = document.querySelector("iframe");
      await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      return frame.contentDocument.body.innerText.length;
    });
    return { misfits: Math.max(...misfits), kept, printed };
  },

  async touch() {
    const page = await open(phone);
    const misfits = [await fits(page)];
    await tap(page, "library.card.broken-kettle");
    await tap(page, "briefing.start");
    for (let step = 0; step < MOST_STEPS && !(await find(page, "debrief.export")); step++) {
      const next = (await tree(page)).find((node) => onward.test(node.id));
      await (next ? tap(page, next.id) : page.waitForTimeout(50));
      misfits.push(await fits(page));
    }
    return { misfits: Math.max(...misfits), kept: await keep(page, "touch", () => tap(page, "debrief.export")) };
  },

  // A line of text: what an input method composes stands in the field before it is committed; copied and pasted.
  async typing() {
    const page = await open(desktop);
    const client = await page.context().newCDPSession(page);
    const value = async () => (await find(page, "library.search")).value;
    const before = await focus(page);
    await page.keyboard.press("/");
    const during = await focus(page);
    await client.send("Input.imeSetComposition", { text: "けと", selectionStart: 2, selectionEnd: 2 });
    const composed = await page.evaluate(async () => {
      const { door, wasi } = await kamae;
      const rows = new Int32Array(wasi.memory.buffer, door.web_picture(), door.web_picture_rows() * C.PACKED_WORDS);
      const texts = [];
      for (let at = 0; at < rows.length; at += C.PACKED_WORDS) {
        texts.push(wasi.text(rows[at + C.PACKED_TEXT], rows[at + C.PACKED_TEXT_BYTES]));
      }
      return texts.includes("けと");
    });
    await client.send("Input.insertText", { text: "ケトル" });
    const committed = await value();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+x");
    const cut = await value();
    await page.keyboard.press("Control+v");
    await page.keyboard.press("Control+v");
    const pasted = await value();
    await page.keyboard.press("Tab");
    return { before, during, composed, committed, cut, pasted, after: await focus(page) };
  },

  // A finger draws the list along, a wheel moves it by pixels.
  async scrolling() {
    const page = await open(desktop);
    const top = async () => (await find(page, "library.card.broken-kettle")).rect[1];
    const first = await top();
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, 37);
    await until(page, (nodes) => nodes.find((node) => node.id === "library.card.broken-kettle").rect[1] === first - 37);
    const client = await page.context().newCDPSession(page);
    const finger = (type, y) => client.send("Input.dispatchTouchEvent", { type, touchPoints: y ? [{ x: 700, y }] : [] });
    await finger("touchStart", 500);
    await finger("touchMove", 480);
    await finger("touchMove", 420);
    await finger("touchEnd");
    return { drawn: first - 37 - (await top()) };
  },

  // A scenario, one that is none, and one whose texts look like a page's.
  async files() {
    const page = await open(desktop);
    const text = readFileSync(scenario, "utf8");
    await drop(page, "late.json", text.replace('"id": "one-page"', '"id": "late"').replaceAll(/"title":\s*\{\s*"ja": "[^"]*"/g,
      '"title": { "ja": "<img src=x onerror=problem()><script>problem()</script>"'));
    await until(page, (nodes) => nodes.some((node) => node.id === "library.card.late"));
    await drop(page, "none.json", '{"format": 1,}');
    const nodes = await until(page, (found) => found.some((node) => node.id === "add.refused"));
    return { code: nodes.some((node) => node.label.includes("KM0122")), elements: await page.evaluate(() => document.images.length) };
  },

  // Colours, language and motion begin as the browser has them.
  async wishes() {
    const looks = [];
    for (const options of [{ colorScheme: "dark", locale: "en-GB" }, { forcedColors: "active" }, { colorScheme: "light" }]) {
      const page = await open({ ...desktop, ...options });
      looks.push(await page.evaluate(async () => {
        const program = await kamae;
        const [red, green, blue] = program.painter.context.getImageData(2, 300, 1, 1).data;
        return [document.documentElement.lang, red + green + blue > 384 ? "light" : "dark"];
      }));
    }
    return looks;
  },
};
const result = {};
for (const [way, play] of Object.entries(ways)) {
  result[way] = await play();
}
await browser.close();
console.log(JSON.stringify({ ...result, problems }));
