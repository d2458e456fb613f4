// Opens HTML files in Chromium and says what is wrong with them, as JSON: one object per file, scheme and width.
// usage: node browser.mjs CHROMIUM [--pictures FOLDER] FILE…
// The modules come from the node_modules of the current folder. Nothing is loaded from a network.
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "here.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const widths = [320, 800, 1280];
const schemes = ["light", "dark"];

// What axe finds. It is run in the page's own world by the debugger, which the page's policy does not bind.
// It looks at the narrowest and the widest; the dark scheme is the same page in other colours: there it looks at
// nothing but the contrast, once.
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: { type: "rule", values: ["color-contrast"] },
};
async function violations(page, scheme, width) {
  if (width !== widths[0] && (scheme === "dark" || width !== widths.at(-1)))
    return { violations: [], incomplete: [] };
  const { violations: found, incomplete } = await page.evaluate((runOnly) => axe.run(document, {
    runOnly, resultTypes: ["violations", "incomplete"], preload: false,
  }), rules[scheme]);
  const told = (rule) => `${rule.id}: ${rule.help}: ${rule.nodes.map((node) => node.target.join(" ")).slice(0, 5).join(", ")}`;
  return { violations: found.map(told), incomplete: incomplete.map(told) };
}

// Whether the page is wider than the window, and what sticks out.
function overflow() {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".symbols, thead"));
  return document.documentElement.scrollWidth > width ? out.slice(0, 5).map((element) => element.outerHTML.slice(0, 80)) : [];
}

// One file in each scheme, at every width. Nothing waits by the clock here: a busy machine is no mistake, and whoever
// starts this program has patience for all of it.
async function look(browser, file, pictures) {
  const requests = [];
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on("console", (message) => requests.push(`console: ${message.text()}`));
  page.on("request", (request) => request.url().startsWith("file:") || requests.push(`request: ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const found = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const styled = await page.evaluate(() => getComputedStyle(document.body).lineBreak === "strict");
      const picture = pictures && join(pictures, `${basename(file, ".html")}-${scheme}-${width}.png`);
      if (picture)
        await page.screenshot({ path: picture, fullPage: true });
      found.push({ file: basename(file), scheme, width, styled, problems: [...requests],
        overflow: await page.evaluate(overflow), ...await violations(page, scheme, width) });
    }
  }
  if (pictures)
    writeFileSync(join(pictures, `${basename(file, ".html")}.pdf`), await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  return found;
}

async function main([program, ...files]) {
  const pictures = files[0] === "--pictures" ? files.splice(0, 2)[1] : null;
  const folder = mkdtempSync(join(tmpdir(), "kamae browser "));
  const browser = await chromium.launch({
    executablePath: program, args: flags, env: { ...process.env, HOME: folder }, timeout: 0,
  });
  const results = [];
  for (const file of files)
    results.push(...await look(browser, file, pictures));
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify(results, null, 1));
}

await main(process.argv.slice(2));
