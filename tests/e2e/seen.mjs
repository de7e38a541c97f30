// What was seen where, as a page for the documents: `run.mjs --table docs/three-engines.md`.

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const SIGNS = { passed: 'passed', again: 'passed, run again alone', failed: '**failed**' };

/** Writes down how scenarios end. */
export class Seen {
  #scenarios;
  #versions = new Map();
  #ends = new Map();

  constructor(scenarios) {
    this.#scenarios = scenarios;
  }

  /** A browser has begun; which version it is, it says itself. */
  async met(browser, driver) {
    if (this.#versions.has(browser)) return;
    const capabilities = await driver.getCapabilities();
    this.#versions.set(browser, capabilities.get('browserVersion') ?? '');
  }

  /** `again`: it had failed beside the other browsers. */
  ended(browser, scenario, passed, again) {
    this.#ends.set(`${browser} ${scenario}`, passed ? (again ? 'again' : 'passed') : 'failed');
  }

  /** Markdown: a row for each scenario. Where it was not run, its own reason stands, or nothing. */
  table() {
    const browsers = [...this.#versions.keys()];
    const passed = (browser) => this.#scenarios.filter(({ name }) => ['passed', 'again'].includes(this.#ends.get(`${browser} ${name}`))).length;
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const rows = this.#scenarios.map(({ name, title, browsers: only, why }) => {
      const cells = browsers.map((browser) => SIGNS[this.#ends.get(`${browser} ${name}`)] ?? (only && !only.includes(browser) ? `–: ${why}` : ''));
      return row([`\`${name}\``, title.replaceAll('|', '\\|'), ...cells]);
    });
    return [
      '# What was seen in which engine',
      '',
      `Written by \`node tests/e2e/run.mjs --table docs/three-engines.md\` on ${new Date().toISOString().slice(0, 10)}, after one run of all scenarios on a release build.`,
      'Each ends with an empty console, no request to others, and nothing stored. `cargo xtask test` runs the same with every change; a scenario that is not run in an engine says why.',
      '',
      row(['scenario', 'what holds', ...browsers.map((browser) => `${NAMES[browser]} ${this.#versions.get(browser)}`)]),
      row(['---', '---', ...browsers.map(() => '---')]),
      ...rows,
      row(['', 'passed', ...browsers.map((browser) => String(passed(browser)))]),
      '',
    ].join('\n');
  }
}
