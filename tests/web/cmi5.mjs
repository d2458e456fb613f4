// A packed lesson for cmi5, launched in Chromium by a small system on another origin: played, left in the middle, resumed,
// finished, opened again; only looked at; refused for a while; and without a system. Prints what arrived as JSON.
// usage: node cmi5.mjs CHROMIUM FOLDER
// FOLDER has cmi5.html, the page of a package of one-page, as an exam; into it goes cmi5.jsonl, the session that was finished.
// The modules come from the node_modules of the current folder.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { Player, openBrowser, serve } from "./system.mjs";

const [executablePath, folder] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "here.js"));
const validate = require("@learninglocker/xapi-validation").default;
const ACTIVITY = "https://lms.example/activities/42";
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example", name: "learner" } };
const NORMAL = { launchMode: "Normal", masteryScore: 0.6, languagePreference: "ja,en" };

const lessons = await serve((url) =>
  url.pathname === "/" ? { body: "<!doctype html><link rel=icon href=data:,><body>" } : { body: readFileSync(join(folder, "cmi5.html")) });
const { browser, open, problems } = await openBrowser(executablePath);

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

const json = (value) => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

// A system with one registration, which launches the lesson as often as it is asked to.
class System {
  constructor(launch = NORMAL) {
    Object.assign(this, { launch, registration: crypto.randomUUID(), session: 0, states: {}, statements: [], invalid: [], failing: 0 });
  }

  async listen() {
    this.server = await serve(async (url, request) => {
      const headers = {
        "Access-Control-Allow-Origin": lessons.address,
        "Access-Control-Allow-Methods": "GET, PUT, POST",
        "Access-Control-Allow-Headers": "authorization, content-type, x-experience-api-version",
      };
      const answer = request.method === "OPTIONS" ? {} : await this.answer(url, request);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    });
  }

  async answer(url, request) {
    const body = await bodyOf(request);
    if (url.pathname === "/fetch") {
      return request.method === "POST" ? json({ "auth-token": `token${url.searchParams.get("session")}` }) : { status: 405 };
    }
    const { authorization, "x-experience-api-version": version } = request.headers;
    if (authorization !== `Basic token${this.session}` || version !== "1.0.3") {
      return { status: 401 };
    }
    return this.resource(request.method, url, body);
  }

  resource(method, url, body) {
    if (url.pathname === "/xapi/statements" && method === "POST") {
      return this.take(JSON.parse(body));
    }
    const asked = (name) => url.searchParams.get(name);
    if (url.pathname === "/xapi/agents/profile" && asked("profileId") === "cmi5LearnerPreferences") {
      return json({ languagePreference: this.launch.languagePreference, audioPreference: "off" });
    }
    const known = asked("activityId") === ACTIVITY && asked("registration") === this.registration && asked("agent") === JSON.stringify(ACTOR);
    if (url.pathname !== "/xapi/activities/state" || !known) {
      return { status: 400 };
    }
    if (method === "PUT") {
      this.states[asked("stateId")] = JSON.parse(body);
      return { status: 204 };
    }
    const state = asked("stateId") === "LMS.LaunchData" ? this.launchData() : this.states[asked("stateId")];
    return state ? json(state) : { status: 404 };
  }

  launchData() {
    const { launchMode, masteryScore } = this.launch;
    return {
      contextTemplate: {
        contextActivities: { grouping: [{ id: "urn:kamae:scenario:one-page" }] },
        extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": `session${this.session}` },
      },
      launchMode, masteryScore, moveOn: "Passed",
    };
  }

  take(statements) {
    if (this.failing > 0) {
      this.failing--;
      return { status: 503 };
    }
    for (const statement of statements) {
      this.invalid.push(...validate(statement).map((warning) => JSON.stringify(warning)));
      this.statements.push(statement);
    }
    return json(statements.map(({ id }) => id));
  }

  async start(page) {
    this.session++;
    const { address } = this.server;
    const parameters = new URLSearchParams({
      endpoint: `${address}/xapi`, fetch: `${address}/fetch?session=${this.session}`, actor: JSON.stringify(ACTOR),
      registration: this.registration, activityId: ACTIVITY,
    });
    return Player.in(page, `${lessons.address}/lesson?scenario=one-page&${parameters}`);
  }
}

async function launched(launch) {
  const system = new System(launch);
  await system.listen();
  return { system, page: await open(lessons.address) };
}

// What was sent to whom, but for the lesson itself.
const told = new Set();
const watch = (page) => page.on("request", (request) => told.add(new URL(request.url()).origin));

const found = ({ registration, states, statements, invalid }) => ({ registration, states, statements, invalid });

async function play() {
  const { system, page } = await launched();
  watch(page);
  let player = await system.start(page);
  await player.answerTo(4);
  const left = await player.options();
  await player.leave();
  player = await system.start(page);
  await player.answerTo(4);
  const resumed = await player.options();
  await player.playToTheEnd();
  writeFileSync(join(folder, "cmi5.jsonl"), await player.session());
  await player.leave();
  player = await system.start(page);
  const debrief = await player.shows("ふり返り");
  await player.leave();
  system.server.close();
  const nowhereElse = [...told].every((origin) => [lessons.address, system.server.address, "null"].includes(origin));
  return { left, resumed, debrief, nowhereElse, warned: player.warned, ...found(system) };
}

// Nothing counts of what is only looked at; the learner reads English.
async function review() {
  const { system, page } = await launched({ launchMode: "Review", languagePreference: "en" });
  const player = await system.start(page);
  const language = await player.frame.evaluate(() => document.documentElement.lang);
  await player.page.waitForTimeout(50);
  await player.leave();
  system.server.close();
  return { language, ...found(system) };
}

// A system that is away for a while gets everything in the end, in order.
async function away() {
  const { system, page } = await launched();
  const player = await system.start(page);
  system.failing = 3;
  await player.playToTheEnd();
  await player.leave();
  system.server.close();
  return { warned: player.warned, failing: system.failing, ...found(system) };
}

const result = { played: await play(), review: await review(), away: await away() };
const alone = await open(`${lessons.address}/lesson?scenario=one-page`);
await alone.evaluate(async () => void (await kamae));
result.alone = await new Player(alone, alone.mainFrame()).shows("LMS）が見つかりません");
await browser.close();
lessons.close();
const expected = /status of (404|503)/; // of a state that is not there yet, and of a system that is away
console.log(JSON.stringify({ ...result, problems: problems.filter((problem) => !expected.test(problem)) }));
