// What can go wrong between a file and the page, and what everybody then has to hear.
import assert from 'node:assert/strict';

/** The files of a visit. */
export const FILES = {
  script: /\/v1\/widget-[0-9a-f]+\.js$/,
  program: /\/v1\/widget-[0-9a-f]+\.wasm$/,
  rest: /\/v1\/rest-[0-9a-f]+\.wasm$/,
  style: /\/v1\/widget-[0-9a-f]+\.css$/,
  services: /\/v1\/(fi|sv|en)-[0-9a-f]+\.json$/,
  background: /\/v1\/background-\w\w-[0-9a-f]+\.json$/,
  search: /\/v1\/search-\w\w-[0-9a-f]+\.bin$/,
};

const LOGIN = { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<!doctype html><title>Kirjaudu</title><p>Kirjaudu verkkoon' };
/** The login page as a host of its own would send it: no page may read it. */
const PORTAL = { ...LOGIN, headers: { ...LOGIN.headers, 'Access-Control-Allow-Origin': undefined } };

/** Each puts itself on the host, for the files of a pattern; what is `slow` lasts until the page gives up waiting. */
export const FAULTS = {
  'another type': { put: (server, files) => server.fault(files, (file) => server.answer(file, { headers: { 'Content-Type': 'text/plain' } })) },
  'no CORS': { put: (server, files) => server.fault(files, (file) => server.answer(file, { headers: { 'Access-Control-Allow-Origin': undefined } })) },
  missing: { put: (server, files) => server.fault(files, { status: 404, body: 'Not found' }) },
  failing: { put: (server, files) => server.fault(files, { status: 503, body: 'Oops' }) },
  busy: { put: (server, files) => server.fault(files, { status: 429, headers: { 'Retry-After': '1' }, body: 'Later' }) },
  'hung up': { put: (server, files) => server.fault(files, 'hang up') },
  torn: { put: (server, files) => server.fault(files, async (file) => {
    const whole = await server.answer(file);
    return { ...whole, body: whole.body.subarray(0, whole.body.length / 2), promised: whole.body.length };
  }) },
  'cut short': { put: (server, files) => server.fault(files, async (file) => {
    const whole = await server.answer(file);
    return { ...whole, body: whole.body.subarray(0, whole.body.length * 0.6) };
  }) },
  'a login page': { put: (server, files) => server.fault(files, LOGIN) },
  'a way to a login page': { put: (server, files) => both(
    server.fault(files, { status: 302, headers: { Location: '/login/' } }), server.fault(/^\/login\/$/, LOGIN)) },
  'a way to another host': { put: (server, files) => both(
    server.fault(files, { status: 302, headers: { Location: '/portal/' } }), server.fault(/^\/portal\/$/, PORTAL)) },
  silence: { slow: true, put: (server, files) => server.hold(files) },
  dripping: { slow: true, put: (server, files) => server.fault(files, (file) => server.answer(file, { drips: true })) },
};

const both = (...ends) => () => ends.forEach((end) => end());

const WORDS = {
  fi: { again: 'Yritä uudelleen', says: /Palvelu/ },
  sv: { again: 'Försök igen', says: /tjänst|uppgift/i },
  en: { again: 'Try again', says: /service/ },
};
const LANGUAGES = Object.keys(WORDS);

/** Which language a row of a table is tried in: each in turn. */
export const language = (row) => LANGUAGES[row % LANGUAGES.length];

/** A page whose patience ends when the test says so: nobody waits for minutes. */
export const impatient = { file: '../../pages/impatient.html' };

/** How a file is named in the developer's line. */
export const named = (file) => new RegExp(FILES[file].source.replace(/\$$/, ''));

/** The visitor reads a sentence and finds a way to try again, the page hears of it once, and its developer reads one line. */
export async function told(widget, { code, line, lang, what, alone = true }) {
  await widget.until(async () => (await widget.events('sote-error')).length, async () => `${what}: no sote-error, but ${JSON.stringify(await widget.events())}`, 20_000);
  await widget.until(async () => (await lines(widget)).length, `${what}: the developer is told nothing`, 20_000);
  await widget.find('button', WORDS[lang].again);
  await widget.settled();

  const errors = await widget.events('sote-error');
  assert.deepEqual(errors.map((one) => one.detail.code), [code], `${what}: one sote-error`);
  const { message } = errors[0].detail;
  assert.match(message, WORDS[lang].says, `${what}: the sentence is in the widget's language`);
  const alerts = await widget.names('alert');
  assert.ok(alerts.some((words) => words.includes(message)), `${what}: the sentence stands on the page, not “${alerts}”`);
  if (alone) assert.ok(await fallback(widget), `${what}: the page's own content is back`);
  const said = await lines(widget);
  assert.equal(said.length, 1, `${what}: one line, not ${said.join(' / ')}`);
  for (const one of line) assert.match(said[0], one, what);
}

/** What the developer reads of ours. */
export const lines = (widget) => widget.script('return recorded.warnings.filter((line) => line.startsWith("sote-explorer"))');

/** Whether the page's own content is to be seen. */
export const fallback = (widget) => widget.script('return finder.perceivable(document.getElementById("fallback"))');

/** The visitor tries again. */
export const again = (widget, lang) => widget.press('button', WORDS[lang].again);

/** What browsers themselves write into their consoles about a file; ours is counted by `told`. */
export const EXPECTED = { network: true, notes: [/^sote-explorer: /, /.*sote-explorer: /], errors: [/Failed to load module script/] };
