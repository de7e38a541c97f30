// Starts the three browsers: headless, quiet on the network, each with an empty profile.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { program, tools } from './tools.mjs';

const { Builder, Capabilities, logging } = tools('selenium-webdriver');
const chrome = tools('selenium-webdriver/chrome.js');
const firefox = tools('selenium-webdriver/firefox.js');

const CHROMIUM_FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen', '--hide-scrollbars', '--lang=fi'];
const FIREFOX_PREFERENCES = {
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'accessibility.tabfocus': 7, // Tab reaches links and buttons, whatever the desktop says
};

const STARTERS = {
  async chromium(flags) {
    const options = new chrome.Options().addArguments(...CHROMIUM_FLAGS, ...flags);
    options.setChromeBinaryPath(program('chromium', 'chromium-browser', 'google-chrome'));
    const wanted = new logging.Preferences();
    wanted.setLevel(logging.Type.BROWSER, logging.Level.WARNING);
    options.setLoggingPrefs(wanted);
    const service = new chrome.ServiceBuilder(program('chromedriver'));
    options.setPageLoadStrategy('eager');
    return { driver: await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build() };
  },

  async firefox() {
    const options = new firefox.Options().addArguments('-headless').setBinary(program('firefox-esr', 'firefox'));
    for (const [name, value] of Object.entries(FIREFOX_PREFERENCES)) options.setPreference(name, value);
    const service = new firefox.ServiceBuilder(program('geckodriver'));
    options.setPageLoadStrategy('eager');
    return { driver: await new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build() };
  },

  /**
   * WebKitGTK's MiniBrowser has no headless mode: a display (xvfb-run) has to be there. Where there is no graphics card either, it paints
   * without layers: a quarter less time (measured), and nothing that is looked at here is different.
   */
  async webkit() {
    if (!process.env.DISPLAY) throw new Error('WebKitGTK needs a display: run this under xvfb-run -a');
    const port = await freePort();
    const server = spawn(program('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    });
    const capabilities = new Capabilities().set('browserName', 'MiniBrowser').set('pageLoadStrategy', 'none')
      .set('webkitgtk:browserOptions', { binary: program(miniBrowser()), args: ['--automation'] });
    try {
      await listening(port, server);
      const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
      return { driver, stop: () => server.kill() };
    } catch (error) {
      server.kill();
      throw error;
    }
  },
};

export const BROWSERS = Object.keys(STARTERS);

/** A started browser: `{ name, driver, quit }`. A desktop-sized window; scripts and pages may take 20 s. `flags`: Chromium's only. */
export async function start(name, flags = []) {
  if (!STARTERS[name]) throw new Error(`${name} is not one of ${BROWSERS.join(', ')}`);
  const { driver, stop = () => {} } = await STARTERS[name](flags);
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000, implicit: 0 });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
  const quit = async () => {
    await Promise.race([driver.quit().catch(() => {}), new Promise((done) => { setTimeout(done, 5000).unref(); })]);
    stop();
  };
  return { name, driver, quit };
}

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib', { withFileTypes: true }).filter((one) => one.isDirectory())) {
    for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = `/usr/lib/${folder.name}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return 'MiniBrowser';
}

async function listening(port, server) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (server.exitCode !== null) throw new Error('WebKitWebDriver stopped as soon as it was started');
    if (await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false)) return;
    await new Promise((again) => { setTimeout(again, 50); });
  }
  throw new Error('WebKitWebDriver did not answer in 10 seconds');
}

/** A port nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
