// Plays the page in Chromium, from file:// and without a network, and prints what came of it as JSON.
// usage: node page.mjs CHROMIUM PAGE EXAM LESSON SCENARIO FOLDER
// EXAM and LESSON are what `kamae pack` made: an exam by another rulebook, and a scenario as it is.
// The modules come from the node_modules of the current folder. Into FOLDER go, for each way of playing, WAY.jsonl, the
// session, and WAY.html, the report that the page saved.
import { createRequire } from "node:module";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const [executablePath, file, exam, lesson, scenario, folder] = process.argv.slice(2);
const MOST_STEPS = 2000; // of a run; some come while the scene still holds its breath, and do nothing
const MOST_WAIT = 600000; // in milliseconds: machines are busy
const REPACK = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as saved, zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as packed:
    assert saved.testzip() is None
    for name in saved.namelist():
        packed.writestr(name, saved.read(name))
`;
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

const args = ["--no-sandbox", "--disable-gpu"];
const browser = await chromium.launch({ executablePath, args });
const problems = [];

// Somebody's browser, and a page in it.
const someone = { locale: "ja-JP", timezoneId: "Asia/Tokyo", reducedMotion: "reduce" };
const person = (options) => browser.newContext({ ...someone, ...options });

async function openIn(context, path = file) {
  const page = await context.newPage();
  page.setDefaultTimeout(MOST_WAIT);
  page.on("console", (message) => message.type() === "info" || problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.stack}`));
  page.on("request", (request) => /^(file|blob|data):/.test(request.url()) || problems.push(`request: ${request.url()}`));
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(() => kamae.then(() => {}));
  return page;
}

const open = async (options, path) => openIn(await person(options), path);

async function reload(page) {
  await page.reload();
  await page.evaluate(() => kamae.then(() => {}));
}

const tree = (page) => page.evaluate(async () => (await kamae).tree());
const fits = (page) => page.evaluate(async () => (await kamae).door.web_misfits());
const find = async (page, id) => (await tree(page)).find((node) => node.id === id);

// Waits until `ready` is so of the tree; what is not so after MOST_WAIT never will be.
async function until(page, ready) {
  for (const start = Date.now(); Date.now() - start < MOST_WAIT;) {
    const nodes = await tree(page);
    if (ready(nodes)) {
      return nodes;
    }
    await page.waitForTimeout(20);
  }
  throw new Error(`never so: ${ready}`);
}

const optionsOf = (nodes) => nodes.filter((node) => node.role === "option").map((node) => node.label);

// Answers `times` times with the first option, from wherever one is, and then reads on to the next question.
async function answer(page, times) {
  const turn = (nodes) => Number(nodes.map((node) => /^(\d+)回目$/.exec(node.label)?.[1]).find(Boolean));
  const goal = turn(await until(page, turn)) + times;
  for (;;) {
    const nodes = await tree(page);
    const asked = optionsOf(nodes).length;
    if (asked && turn(nodes) >= goal) {
      return nodes;
    }
    await page.keyboard.press(asked ? "1" : "End");
    await page.keyboard.press("Enter");
  }
}

// Opens the card of the first scenario; who comes for the first time begins at the button above it.
async function openCard(page) {
  await page.evaluate(async () => (await kamae).focus("library.card.broken-kettle"));
  await page.keyboard.press("Enter");
}

async function begin(page) {
  await openCard(page);
  await until(page, (nodes) => nodes.some((node) => node.id === "briefing.start"));
  await page.keyboard.press("Enter");
  await until(page, (nodes) => nodes.some((node) => node.id === "scene.title"));
}

const says = (page, words) => until(page, (nodes) => nodes.some((node) => node.label.includes(words)));

// Ends the browser of a profile at once, as when the power goes.
function kill(profile) {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${id}/cmdline`, "utf8").includes(`--user-data-dir=${profile}`)) {
        process.kill(Number(id), "SIGKILL");
      }
    } catch {
      // It has ended in between.
    }
  }
}

// The sessions of a page, and of its store.
const sessions = (page) => page.evaluate(async () => {
  const { wasi, store } = await kamae;
  const kept = new Files();
  await store.load(kept);
  const read = (files) => [...files.below("/home/.local/state/kamae")].filter((path) => path.endsWith(".jsonl"))
    .map((path) => new TextDecoder().decode(files.get(path)));
  return { shown: read(wasi.files), kept: read(kept) };
});

const lines = (session) => session.trimEnd().split("\n").length;

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

const tapOn = (page, { rect }) => page.touchscreen.tap(rect[0] + rect[2] / 2, rect[1] + rect[3] / 2);

// Draws what is on the screen up by half of it, slowly, so that it does not run on.
async function draw(page) {
  const { width, height } = page.viewportSize();
  const client = await page.context().newCDPSession(page);
  const finger = (type, y) => client.send("Input.dispatchTouchEvent", { type, touchPoints: y ? [{ x: width / 2, y }] : [] });
  await finger("touchStart", height * 0.75);
  for (const part of [0.7, 0.5, 0.3, 0.25, 0.25]) {
    await finger("touchMove", height * part);
    await page.waitForTimeout(50);
  }
  await finger("touchEnd");
  await client.detach();
}

// Taps on what has this id, once it is there, and in sight.
async function tap(page, id) {
  for (let step = 0; step < MOST_STEPS; step++) {
    const nodes = await until(page, (found) => found.some((node) => node.id === id));
    const node = nodes.find((found) => found.id === id);
    if (node.rect[1] + node.rect[3] < page.viewportSize().height) {
      return tapOn(page, node);
    }
    await draw(page);
  }
  throw new Error(`${id} does not come into sight`);
}

// What has the focus of the page: the hidden field, or what mirrors a thing of the program.
const focus = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.id);

// What is pressed in a scene, whatever comes first of it: nothing else, so that no other run begins at its end.
const onward = /^(scene\.option\.1|form\.option\.1|scene\.more|scene\.form|form\.submit|scene\.debrief)$/;

// A file as if it were dropped onto the page.
const drop = (page, name, text) => page.evaluate(([name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  document.getElementById("picture").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}, [name, text]);

// A whole run from the briefing on: `go` takes what comes first of what goes on in a scene. The most misfits of its screens.
async function play(page, go) {
  const misfits = [await fits(page)];
  for (let step = 0; step < MOST_STEPS; step++) {
    const nodes = await tree(page);
    if (nodes.some((node) => node.id === "debrief.export")) {
      return Math.max(...misfits);
    }
    const next = nodes.find((node) => onward.test(node.id));
    await (next ? go(next) : page.waitForTimeout(50));
    misfits.push(await fits(page));
  }
  throw new Error("the run did not come to its end");
}

async function playByKeyboard(page) {
  await until(page, (nodes) => nodes.some((node) => node.id === "briefing.start"));
  await page.keyboard.press("Enter");
  return play(page, async (next) => {
    await page.keyboard.press(next.role === "option" ? "1" : "End");
    await page.keyboard.press("Enter");
  });
}

async function playByTouch(page) {
  await tap(page, "briefing.start");
  return play(page, (next) => tapOn(page, next));
}

// Until the debrief has found out all it tells, without being touched.
const judged = (page) => until(page, (nodes) => !nodes.some((node) => node.label.includes("調べています")));

// Until all is known that stands in the report.
const canExport = (page) => until(page, (nodes) => nodes.some((node) => node.id === "export.write" && !node.state.includes("disabled")));

async function exportByKeyboard(page) {
  await page.keyboard.press("x");
  await canExport(page);
  await page.keyboard.press("Enter");
}

// What is found out meanwhile moves what stands below it: a finger waits for it.
async function exportByTouch(page) {
  await judged(page);
  await tap(page, "debrief.export");
  await canExport(page);
  await tap(page, "export.write");
}

// What goes to the printer after `press` of what the page offers once it has saved a report: whether that is the file
// that was saved, and how much there is to read.
async function printed(page, way, press) {
  await page.evaluate(() => document.addEventListener("load", ({ target }) => {
    const { contentWindow, contentDocument, srcdoc } = target;
    contentWindow.print = () => (globalThis.printed = [srcdoc, contentDocument.body.innerText.length]);
  }, true));
  await press();
  await page.waitForFunction(() => globalThis.printed);
  const [html, length] = await page.evaluate(() => globalThis.printed);
  return { same: html === readFileSync(join(folder, `${way}.html`), "utf8"), length };
}

const ways = {
  async keyboard() {
    const page = await open(desktop);
    await openCard(page);
    const misfits = await playByKeyboard(page);
    await judged(page);
    return { misfits, kept: await keep(page, "keyboard", () => exportByKeyboard(page)) };
  },

  // What `kamae pack` made, to the printed report, by a finger alone and by keys alone.
  async lesson_by_touch() {
    const page = await open(phone, lesson);
    const misfits = await playByTouch(page);
    const kept = await keep(page, "lesson_by_touch", () => exportByTouch(page));
    const paper = await printed(page, "lesson_by_touch", async () => {
      const { x, y, width, height } = await page.locator("#print").boundingBox();
      await page.touchscreen.tap(x + width / 2, y + height / 2);
    });
    return { misfits, kept, paper };
  },

  async lesson_by_keyboard() {
    const page = await open(desktop, lesson);
    const misfits = await playByKeyboard(page);
    const kept = await keep(page, "lesson_by_keyboard", () => exportByKeyboard(page));
    return { misfits, kept, paper: await printed(page, "lesson_by_keyboard", () => page.keyboard.press("Enter")) };
  },

  // It begins at the briefing, in its one mode, and keeps its runs apart from the page's.
  async exam() {
    const page = await open(desktop, exam);
    const modes = (await tree(page)).filter((node) => node.id.startsWith("briefing.mode.")).map((node) => node.id);
    const misfits = await playByKeyboard(page);
    const kept = await keep(page, "exam", () => exportByKeyboard(page));
    const stores = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
    return { misfits, kept, modes, stores, title: await page.title() };
  },

  async touch() {
    const page = await open(phone);
    await tap(page, "library.card.broken-kettle");
    const misfits = await playByTouch(page);
    return { misfits, kept: await keep(page, "touch", () => exportByTouch(page)) };
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

  // At 400 % a window of 1280 × 1024 has room for 320 × 256.
  async zoomed() {
    const page = await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    const shown = (id) => until(page, (nodes) => nodes.some((node) => node.id === id));
    const misfits = [await fits(page)];
    const press = (key) => page.keyboard.press(key);
    for (const [go, id] of [[() => openCard(page), "briefing.start"], [() => press("Enter"), "scene.stop"], [() => press("End"), "scene.option.1"]]) {
      await go();
      await shown(id);
      misfits.push(await fits(page));
    }
    return { misfits: Math.max(...misfits), options: optionsOf(await tree(page)).length > 1 };
  },

  // Where programs are forbidden, or nothing can be painted, that is said.
  async forbidden() {
    const told = [];
    for (const forbid of [
      () => { WebAssembly.compile = () => Promise.reject(new Error("denied")); },
      () => { CanvasRenderingContext2D.prototype.roundRect = () => { throw new Error("denied"); }; },
    ]) {
      const context = await person(desktop);
      await context.addInitScript(forbid);
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.waitForFunction(() => document.getElementById("notice").textContent.includes("denied"));
      told.push(await page.evaluate(() => document.getElementById("notice").textContent));
    }
    return told;
  },

  // A run goes on where it was: after loading again, and after the browser was killed. A second page writes nothing.
  async going_on() {
    const profile = join(folder, "profile");
    const begun = () => chromium.launchPersistentContext(profile, { executablePath, args, ...someone, ...desktop });
    const context = await begun();
    const first = await openIn(context);
    await begin(first);
    const left = optionsOf(await answer(first, 3));
    await reload(first);
    const again = optionsOf(await answer(first, 0));
    const second = await openIn(context);
    await says(second, "別のタブで Kamae を開いています");
    await second.keyboard.press("c");
    await answer(second, 1);
    const beside = await sessions(second);
    await second.close();
    kill(profile);
    const later = await begun();
    const third = await openIn(later);
    await third.keyboard.press("c");
    const revived = optionsOf(await answer(third, 0));
    const { shown, kept } = await sessions(third);
    await answer(third, 1);
    const further = lines((await sessions(third)).kept[0]) > lines(kept[0]);
    await later.close();
    return { same: [again, revived].every((options) => options.join() === left.join()), kept: kept.length,
      whole: shown.join() === kept.join(), unwritten: beside.kept.join() === kept.join(), further };
  },

  // The store is full for a while, then there is room again; it fails for good; the browser has none.
  async unkept() {
    const page = await open(desktop);
    const client = await page.context().newCDPSession(page);
    const quota = (quotaSize) => client.send("Storage.overrideQuotaForOrigin", { origin: "file://", ...quotaSize });
    await quota({ quotaSize: 1 });
    await begin(page);
    await says(page, "場所がもうありません");
    await answer(page, 1);
    const meanwhile = await sessions(page);
    await quota({});
    await answer(page, 1);
    await until(page, (nodes) => !nodes.some((node) => node.label.includes("場所がもうありません")));
    const after = await sessions(page);
    await page.evaluate(async () => (await kamae).store.database.close());
    await answer(page, 1);
    await says(page, "このブラウザに記録を書き込めません");
    const told = await find(page, "scene.saved");

    const context = await person(desktop);
    await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get() { throw new Error("denied"); } }));
    const denied = await openIn(context);
    await says(denied, "このブラウザは記録を残せません");
    await begin(denied);
    await answer(denied, 2);
    const silent = await find(denied, "scene.saved");
    return { meanwhile: meanwhile.kept.length, caught: after.shown.join() === after.kept.join(), lines: lines(after.kept[0]),
      saved: [told, silent].filter(Boolean).length };
  },

  // All of it as one file, and from there into another browser: as it was written, packed by others, and twice.
  async archive() {
    const page = await open(desktop);
    await drop(page, "late.json", readFileSync(scenario, "utf8").replace('"id": "one-page"', '"id": "late"'));
    await until(page, (nodes) => nodes.some((node) => node.id === "library.card.late"));
    await begin(page);
    await answer(page, 2);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await reload(page);
    await page.evaluate(async () => (await kamae).keepFiles());
    const [download] = await Promise.all([page.waitForEvent("download"), page.evaluate(async () => (await kamae).saveAll())]);
    const saved = join(folder, "all.zip");
    await download.saveAs(saved);
    const packed = join(folder, "packed.zip");
    execFileSync("/usr/bin/python3", ["-c", REPACK, saved, packed]);
    const other = await open(desktop);
    await other.setInputFiles("#file", packed);
    await says(other, "記録を2件取り込みました。前からあったもの 0件");
    await other.setInputFiles("#file", saved);
    await says(other, "記録を0件取り込みました。前からあったもの 2件");
    await reload(other);
    const { kept } = await sessions(other);
    await other.setInputFiles("#file", { name: "broken.zip", mimeType: "application/zip", buffer: Buffer.from("PK") });
    await says(other, "取り込めなかったもの 1件");
    return { same: kept.join() === (await sessions(page)).kept.join(), card: Boolean(await find(other, "library.card.late")) };
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
