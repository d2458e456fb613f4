// A packed lesson in a frame, as learning systems show it, and hands that answer in it.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const MOST_STEPS = 2000;
const STEP_MS = 10; // lines come one after the other, whoever is in a hurry
const onward = /^(briefing\.start|scene\.option\.1|form\.option\.1|scene\.more|scene\.form|form\.submit|scene\.debrief)$/;

export const moduleText = (name) => readFileSync(require.resolve(name), "utf8");

// Answers requests by path: what a function gives for one is sent. Resolves to where it listens.
export async function serve(pages) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const answer = pages(url, request);
    const { status = 200, headers = {}, body = "" } = (await answer) ?? { status: 404 };
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function openBrowser(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 }, locale: "ja-JP", timezoneId: "Asia/Tokyo", reducedMotion: "reduce",
  });
  const problems = [];
  const open = async (address) => {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    page.on("console", (message) => message.type() === "info" || problems.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => problems.push(`error: ${error.stack}`));
    await page.goto(address);
    return page;
  };
  return { browser, open, problems };
}

// The lesson in the frame of a page.
export class Player {
  static async in(page, address) {
    await page.evaluate((address) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src: address, style: "width:1200px;height:760px" });
      document.body.replaceChildren(frame);
    }, address);
    const loaded = (frame) => frame.evaluate(() => typeof kamae === "object").catch(() => false);
    let frame;
    while (!(frame = page.frames().find((each) => each.url().startsWith(address))) || !(await loaded(frame))) {
      await page.waitForTimeout(20);
    }
    await frame.evaluate(async () => void (await kamae));
    return new Player(page, frame);
  }

  constructor(page, frame) {
    this.page = page;
    this.frame = frame;
    this.warned = false; // it was said that something could not be sent
  }

  tree() {
    return this.frame.evaluate(async () => (await kamae).tree());
  }

  press(...keys) {
    return this.frame.evaluate(async (keys) => {
      const program = await kamae;
      keys.forEach((key) => program.key(C[`GUI_KEY_${key}`] ?? key.charCodeAt(0), 0, false));
    }, keys);
  }

  async options() {
    return (await this.tree()).filter((node) => node.role === "option").map((node) => node.label);
  }

  async shows(words) {
    return (await this.tree()).some((node) => node.label.includes(words));
  }

  // Presses what goes on, with the first option, until `done` is so of the tree.
  async goOn(done) {
    for (let step = 0; step < MOST_STEPS; step++) {
      const nodes = await this.tree();
      this.warned ||= nodes.some((node) => node.label.includes("LMS に送れない"));
      if (done(nodes)) {
        return;
      }
      if (nodes.some((node) => onward.test(node.id))) {
        const asked = nodes.some((node) => node.role === "option");
        await this.press(asked ? "1" : "END", "ENTER");
      }
      await this.page.waitForTimeout(STEP_MS);
    }
    throw new Error(`the scene does not go on:\n${JSON.stringify(await this.tree())}`);
  }

  // Answers up to question number `turn`.
  answerTo(turn) {
    const asks = (nodes) => nodes.some((node) => node.label === `${turn}回目`) && nodes.some((node) => node.role === "option");
    return this.goOn(asks);
  }

  playToTheEnd() {
    return this.goOn((nodes) => nodes.some((node) => node.id === "debrief.export"));
  }

  // The session as its file would be.
  session() {
    return this.frame.evaluate(async () => {
      const { files } = (await kamae).wasi;
      const path = [...files.below("/home/.local/state/kamae")].filter((name) => name.endsWith(".jsonl")).pop();
      return new TextDecoder().decode(files.get(path));
    });
  }

  // The person closes the lesson.
  async leave() {
    await this.page.evaluate(() => document.querySelector("iframe").remove());
    await this.page.waitForTimeout(50);
  }
}
