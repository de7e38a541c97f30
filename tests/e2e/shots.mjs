// Pictures of every view for people to look at: node tests/e2e/shots.mjs --dist dist --out target/shots
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { start } from './drivers.mjs';
import { TABS } from './facts.mjs';
import { startHosts } from './hosts.mjs';
import { options } from './server.mjs';
import { Widget } from './widget.mjs';

const EXTRAS = { fi: ['hammas', 'Iäkkäiden palvelut'], sv: ['tand', 'Barnskydd'], en: ['tooth', 'Child welfare'] };
const SETS = [
  ...[320, 768, 1280].flatMap((width) => ['light', 'dark'].map((theme) => ({ lang: 'fi', width, theme }))),
  { lang: 'sv', width: 768, theme: 'light' },
  { lang: 'en', width: 768, theme: 'light' },
];

const { dist, out } = options(process.argv.slice(2), { dist: 'dist', out: 'target/shots' });
if (!existsSync(path.join(dist, 'v1/sote-explorer.js'))) {
  console.error(`There is no ${dist}/v1/sote-explorer.js to picture: build it first with cargo xtask build.`);
  process.exit(2);
}
await mkdir(out, { recursive: true });
const hosts = await startHosts(dist);
const session = await start('chromium');
let taken = 0;
try {
  const server = hosts.begin('shots', '.');
  const widget = new Widget({ driver: session.driver, browser: 'chromium', server });
  for (const set of SETS) await pictures(widget, server, set);
} finally {
  await session.quit();
  await hosts.close();
}
console.log(`${taken} pictures in ${out}`);

async function pictures(widget, server, { lang, width, theme }) {
  const { driver } = widget;
  await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
  const open = async () => {
    widget.checked = true; // pictures are for looking; the scenarios judge
    await widget.open(await server.page({ fill: { attributes: `lang="${lang}" theme="${theme}" loading="eager"` } }));
  };
  await open();
  const take = async (what) => {
    await widget.settled();
    await widget.script('scrollTo(0, 0); finder.focused()?.blur()');
    const height = await widget.script('return Math.ceil(document.documentElement.scrollHeight)');
    const { data } = await driver.sendAndGetDevToolsCommand('Page.captureScreenshot', {
      captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    await writeFile(path.join(out, `${lang}-${width}-${theme}-${what}.png`), data, 'base64');
    taken += 1;
  };
  const step = (what, work) => work().then(() => take(what)).catch((failure) => console.error(`no picture of ${lang} ${width} ${theme} ${what}: ${failure.message.split('\n')[0]}`));

  for (const [view, name] of Object.entries(TABS[lang])) await step(view, () => widget.tab(name));
  const [query, service] = EXTRAS[lang];
  await step('service', async () => {
    await widget.tab(TABS[lang].services);
    await widget.press('link|button', service);
    await widget.heading(service);
  });
  await open();
  await step('search', () => widget.search(query));
  await step('search-nothing', () => widget.search('qxzwv'));
}
