// Runs the scenarios: node tests/e2e/run.mjs --dist dist --browsers chromium,firefox,webkit [--only costs,search] [--table FILE]
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BROWSERS, start } from './drivers.mjs';
import { Seen } from './seen.mjs';
import { startHosts } from './hosts.mjs';
import { options } from './server.mjs';
import { Widget } from './widget.mjs';

const SCENARIOS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'scenarios');
const EVIDENCE = 'target/e2e';
const TIMEOUT = 60_000;
const MANY = 12;

const wanted = options(process.argv.slice(2), { dist: 'dist', browsers: BROWSERS.join(','), only: '', table: '' });
if (!existsSync(path.join(wanted.dist, 'v1/sote-explorer.js'))) {
  console.error(`There is no ${wanted.dist}/v1/sote-explorer.js to test: build it first with cargo xtask build.`);
  process.exit(2);
}
const scenarios = await load(wanted.only.split(',').filter(Boolean));
const count = { passed: 0, failed: 0 };
const failures = [];
const seen = new Seen(scenarios);
const running = new Set();
// stopped from outside, no browser is left behind
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = true;
    Promise.all([...running].map((session) => session.quit())).then(() => process.exit(130));
  });
}

// side by side: most of the time each waits for something
await Promise.all(wanted.browsers.split(',').map((browser) => runBrowser(browser, scenarios)));
// what failed beside two other browsers is asked once more alone: a small machine is no fault of the widget. Both results are told.
// Many failures are not chance: those are left at that.
for (const first of failures.length > MANY ? [] : failures.filter(({ scenario }) => scenario.run)) {
  if (stopped) break;
  console.log(`again, alone: ${first.browser} ${first.scenario.name}`);
  await runBrowser(first.browser, [first.scenario], first);
}
if (failures.length) console.log('what failed:');
for (const { again, line } of failures) console.log(again ? `passed when run again, alone: ${line}` : line);
if (wanted.table) {
  await mkdir(path.dirname(wanted.table), { recursive: true });
  await writeFile(wanted.table, seen.table());
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);

async function load(only) {
  const names = (await readdir(SCENARIOS)).sort();
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length) {
    console.error(`No scenario ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    process.exit(2);
  }
  return Promise.all((only.length ? only : names).map(async (name) => {
    const folder = path.join(SCENARIOS, name);
    return { name, folder, ...(await import(pathToFileURL(path.join(folder, 'scenario.mjs')))).default };
  }));
}

/** One session serves all scenarios of a browser; one that broke or hung is replaced. No browser: that is a failure. */
async function runBrowser(browser, list, first) {
  const hosts = await startHosts(wanted.dist);
  let session;
  for (const scenario of list.filter((one) => !one.browsers || one.browsers.includes(browser))) {
    if (stopped) return;
    const began = Date.now();
    let failure;
    try {
      session ??= await begin(browser);
      running.add(session);
      await seen.met(browser, session.driver);
    } catch (error) {
      report(browser, first?.scenario ?? { name: 'start' }, error, Date.now() - began, first);
      break;
    }
    try {
      await limited(runScenario(scenario, session, hosts), scenario.timeout ?? TIMEOUT, 'took too long');
    } catch (error) {
      failure = error;
    }
    report(browser, scenario, failure, Date.now() - began, first);
    if (failure && session) {
      await limited(keepEvidence(scenario, session), 8000, 'no evidence').catch(() => {});
      running.delete(session);
      await session.quit();
      session = undefined;
    }
  }
  await session?.quit();
  await hosts.close();
}

/** Starts the browser; one that comes too late is sent away again. */
async function begin(browser) {
  const starting = start(browser);
  try {
    return await limited(starting, 40_000, `${browser} did not start`);
  } catch (error) {
    starting.then((late) => late.quit(), () => {});
    throw error;
  }
}

async function runScenario({ name, folder, run }, session, hosts) {
  const server = hosts.begin(name, folder);
  const { driver } = session;
  const make = (of) => {
    const parts = { driver: of, browser: session.name, server, assert };
    return { ...parts, widget: new Widget(parts) };
  };
  /** Runs `steps` in a browser of its own, with an empty profile. */
  const fresh = async (steps) => {
    const other = await start(session.name);
    try {
      return await steps(make(other.driver));
    } finally {
      await other.quit();
    }
  };
  await driver.manage().window().setRect({ width: 1280, height: 900 });
  await run({ ...make(driver), fresh });
  await driver.get('about:blank');
}

function limited(work, milliseconds, complaint) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} (${milliseconds / 1000} s)`)), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Counts and tells how a scenario ended; `first`: its failure, when it was run again. */
function report(browser, scenario, failure, milliseconds, first) {
  const { name } = scenario;
  seen.ended(browser, name, !failure, Boolean(first));
  const time = `(${(milliseconds / 1000).toFixed(1)} s)`;
  if (!failure) {
    count.passed += 1;
    if (first) {
      count.failed -= 1;
      first.again = true;
    }
    console.log(`ok ${browser} ${name} ${time}`);
    return;
  }
  const [message, ...more] = String(failure.message || failure).split('\n');
  const place = /scenarios\/\S+\/scenario\.mjs:\d+/.exec(failure.stack ?? '')?.[0] ?? '';
  const line = `FAIL ${browser} ${name} ${time} ${message.slice(0, 400)} ${place}`;
  if (!first) {
    count.failed += 1;
    failures.push({ browser, scenario, line });
  }
  console.log(line);
  for (const one of more.filter(Boolean).slice(0, 25)) console.log(`    ${one.slice(0, 300)}`);
}

/** A picture and the page's text, so that a failure can be understood without running it again. */
async function keepEvidence({ name }, { name: browser, driver }) {
  await mkdir(EVIDENCE, { recursive: true });
  const file = path.join(EVIDENCE, `${name}-${browser}`);
  const text = await driver.executeScript(`return [location.href, document.documentElement && window.finder ? finder.text(document.body) : document.body?.innerText,
    JSON.stringify(window.recorded ?? {}, null, 1)].join('\\n\\n')`).catch((error) => String(error));
  await writeFile(`${file}.txt`, text);
  await writeFile(`${file}.png`, await driver.takeScreenshot(), 'base64');
}
