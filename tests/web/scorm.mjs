// Packed lessons under scorm-again, in Chromium: played, left in the middle, resumed, finished, looked at again; and with a
// system that refuses, one that knows little, and without one. Prints what the system was told as JSON.
// usage: node scorm.mjs CHROMIUM FOLDER
// FOLDER has scorm12.html and scorm2004.html, the pages of packages of one-page, as an exam, and for practice
// scorm12-practice.html and scorm2004-practice.html; into it go scorm12.jsonl and scorm2004.jsonl, the sessions that were
// finished; added.json is another scenario. The modules come from the node_modules of the current folder.
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { Player, moduleText, openBrowser, serve } from "./system.mjs";

const [executablePath, folder] = process.argv.slice(2);
const kinds = {
  scorm12: { script: "scorm-again/scorm12", make: "new Scorm12API(settings)", name: "API" },
  scorm2004: { script: "scorm-again/scorm2004", make: "new Scorm2004API(settings)", name: "API_1484_11" },
};
const server = await serve((url) => {
  const [, place, kind] = url.pathname.split("/");
  if (place === "lesson") {
    return { body: readFileSync(join(folder, `${kind}.html`)) };
  }
  return place === "system" ? { body: `<!doctype html><link rel=icon href=data:,><script>${moduleText(kinds[kind].script)}</script><body>` } : null;
});
const { browser, open, problems } = await openBrowser(executablePath);

// The system starts the lesson, with what it has kept of the learner.
async function start(page, kind, kept) {
  const { make, name } = kinds[kind];
  await page.evaluate(([make, name, kept]) => {
    const settings = { autocommit: false, logLevel: 5 };
    window[name] = eval(make);
    if (kept) {
      window[name].loadFromJSON(kept);
    }
  }, [make, name, kept]);
  return Player.in(page, `${server.address}/lesson/${kind}?scenario=one-page`);
}

// What the system knows, and what it would start the lesson with again.
const known = (page, kind) => page.evaluate((name) => JSON.parse(JSON.stringify(window[name].cmi)), kinds[kind].name);

function again(kind, cmi) {
  if (kind === "scorm12") {
    return { suspend_data: cmi.suspend_data, core: { entry: "resume", lesson_status: cmi.core.lesson_status } };
  }
  const { suspend_data, completion_status, success_status } = cmi;
  return { suspend_data, completion_status, success_status, entry: "resume" };
}

async function play(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  let player = await start(page, kind);
  await player.answerTo(4);
  const left = await player.options();
  await player.leave();
  const middle = await known(page, kind);
  player = await start(page, kind, again(kind, middle));
  await player.answerTo(4);
  const resumed = await player.options();
  await player.playToTheEnd();
  writeFileSync(join(folder, `${kind}.jsonl`), await player.session());
  await player.leave();
  const end = await known(page, kind);
  player = await start(page, kind, again(kind, end));
  const debrief = await player.shows("ふり返り");
  await player.leave();
  const looked = await known(page, kind);
  return { left, resumed, middle, end, debrief, looked };
}

// What was kept of a scene that has changed since: as much as there is of it.
async function changed(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  const player = await start(page, kind, { suspend_data: "exam plain open-look gone look-own" });
  await player.answerTo(2);
  return player.shows("途中までしか");
}

// One that takes nothing: it is said, and the scene goes on to its end.
async function refused(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  await page.evaluate((name) => {
    const no = () => "false";
    const said = { GetValue: () => "", GetLastError: () => "101", GetErrorString: () => "no room" };
    window[name] = new Proxy({}, { get: (_, call) => said[call.replace("LMS", "")] ?? (call.endsWith("Initialize") ? () => "true" : no) });
  }, kinds[kind].name);
  const player = await Player.in(page, `${server.address}/lesson/${kind}`);
  await player.playToTheEnd();
  await player.leave();
  return player.warned;
}

// One that knows no more than it must, of somebody who has passed: nothing is said, and the rest arrives.
async function modest(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  await page.evaluate((name) => {
    window.known = { "cmi.core.lesson_status": "passed" };
    const there = (key) => !/mode|interactions|objectives|min$|max$/.test(key);
    const answers = {
      GetValue: (key) => window.known[key] ?? "",
      SetValue: (key, value) => String(there(key) && Boolean((window.known[key] = value))),
      GetLastError: () => "401",
    };
    window[name] = new Proxy({}, { get: (_, call) => answers[call.replace("LMS", "")] ?? (() => "true") });
  }, kinds[kind].name);
  const player = await Player.in(page, `${server.address}/lesson/${kind}-practice`);
  await player.playToTheEnd();
  await player.leave();
  return { warned: player.warned, known: await page.evaluate(() => window.known) };
}

// What somebody adds and plays is none of the lesson.
async function added(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  const player = await start(page, kind);
  const text = readFileSync(join(folder, "added.json"), "utf8");
  await player.press("ESCAPE");
  await player.frame.evaluate(async (text) => {
    const program = await kamae;
    await program.add([new File([text], "broken-kettle.json")]);
    program.choose("library.card.broken-kettle");
  }, text);
  await player.answerTo(3);
  const shown = await player.session();
  await player.leave();
  const { suspend_data, interactions } = await known(page, kind);
  return { played: shown.includes('"broken-kettle"'), kept: suspend_data, told: Object.keys(interactions).length };
}

// A page that the browser brings back is loaded again.
async function backAgain(kind) {
  const page = await open(`${server.address}/system/${kind}`);
  const { frame } = await start(page, kind);
  await Promise.all([
    page.waitForEvent("framenavigated"),
    frame.evaluate(() => void dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))),
  ]);
  return true;
}

const result = {};
for (const kind of Object.keys(kinds)) {
  const others = { refused: await refused(kind), changed: await changed(kind), modest: await modest(kind), added: await added(kind) };
  result[kind] = { ...(await play(kind)), ...others };
}
result.again = await backAgain("scorm12");
const alone = await open(`${server.address}/lesson/scorm12?scenario=one-page`);
await alone.evaluate(async () => void (await kamae));
result.alone = await new Player(alone, alone.mainFrame()).shows("LMS）が見つかりません");
await browser.close();
server.close();
console.log(JSON.stringify({ ...result, problems }));
