import { tabBack } from '../../keyboard.mjs';
import { Places, PLACES } from '../../places.mjs';
import { RING } from '../../ring.mjs';
import { Key } from '../../widget.mjs';

const MOST = 250;
/** Looked at when the focus has come to rest: which stop it is, counted as the page is read, and whether one sees it. */
const LOOK = `
  const at = finder.focused();
  if (!at || at === document.body) return { id: null };
  if (at.getRootNode() === document) return { id: at.id || at.localName };
  window.stops ??= [];
  if (!window.stops.includes(at)) window.stops.push(at);
  return { stop: window.stops.indexOf(at), say: finder.role(at) + ' ' + finder.name(at), wrong: (() => { ${RING} })() };`;
/** What a keyboard has to reach, in reading order: all that takes the focus, of radio buttons the chosen one. */
const EXPECTED = `
  const host = document.querySelector('sote-explorer');
  const stops = [...finder.elements(host)].filter((one) => one.tabIndex >= 0 && finder.perceivable(one) && !one.disabled
    && (one.matches('a[href], button, input, textarea, select, summary, [tabindex]'))
    && !(one.type === 'radio' && !one.checked && [...finder.elements(one.closest('[role=radiogroup]'))].some((other) => other.checked)));
  window.stops = [];
  return stops.map((one) => { window.stops.push(one); return finder.role(one) + ' ' + finder.name(one); });`;

export default {
  title: 'Tab leads through every view and out again, forward and back: each stop once, in reading order, its focus in sight; Back puts it where it was',
  timeout: 400_000,
  async run({ driver, server, widget, assert }) {
    const places = new Places({ server, widget });
    const wrong = [];
    const walk = async (what, from, to, step, wanted) => {
      await widget.script('document.getElementById(arguments[0]).focus()', from);
      const passed = [];
      for (let count = 0; count < MOST; count += 1) {
        await step();
        let at = await widget.script(LOOK);
        if (at.wrong) {
          // some browsers scroll there a moment later
          await widget.settled();
          at = await widget.script(LOOK);
        }
        if (at.id === to) break;
        if (at.id !== undefined) { wrong.push(`${what}: the focus falls to ${at.id} after ${passed.at(-1)?.say ?? 'nothing'}`); break; }
        if (at.wrong) wrong.push(`${what}: ${at.wrong}`);
        if (passed.at(-1)?.stop === at.stop) { wrong.push(`${what}: the focus is trapped at ${at.say}`); break; }
        passed.push(at);
      }
      const names = passed.map((one) => one.say);
      if (passed.map((one) => one.stop).join() === wanted.map((_, at) => at).join()) return;
      const place = passed.findIndex((one, at) => one.stop !== at);
      wrong.push(`${what}: ${passed.length} stops of ${wanted.length}; after “${names[place - 1]}” comes “${names[place]}”, not “${wanted[place]}”`);
    };
    for (const sample of [false, true]) {
      await widget.open(await places.page(sample));
      for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
        await places.go(place);
        const wanted = await widget.script(EXPECTED);
        await walk(`${place.name}, forward`, 'before', 'after', () => widget.keys(Key.TAB), wanted);
        await widget.script('window.stops.reverse()');
        await walk(`${place.name}, back`, 'after', 'before', () => tabBack(widget), wanted.toReversed());
      }
      await widget.clean();
    }
    assert.deepEqual(wrong, []);

    // Back puts the focus where the visitor was
    await widget.open(await places.page());
    for (const [name, hash, opener, heading] of BACK) {
      await places.go({ ...PLACES.find((one) => one.name === name), hash: () => hash });
      await widget.ask('button', opener, 'one.focus()');
      await widget.keys(Key.ENTER);
      await widget.heading(heading);
      await widget.until(async () => (await widget.focused())?.role === 'heading', async () => `${name}: opened, the focus is on ${JSON.stringify(await widget.focused())}`);
      await driver.navigate().back();
      await widget.until(async () => opener.test((await widget.focused())?.name), async () => `${name}: after Back the focus is on ${JSON.stringify(await widget.focused())}, not on ${opener}`);
    }
    await widget.clean();
  },
};

/** Where, what one opens there, and what then has the focus. */
const BACK = [
  ['services', '#sote', /^Iäkkäiden palvelut/, 'Iäkkäiden palvelut'],
  ['search', '#sote/services?q=hammas', /^Suun terveydenhuolto/, 'Suun terveydenhuolto'],
  ['service', '#sote/services/child-welfare', /^Perheoikeudelliset palvelut/, 'Perheoikeudelliset palvelut'],
  ['share', '#sote/costs/primary-care', /^Kotisairaanhoito/, 'Kotisairaanhoito'],
  ['tiles', '#sote/costs?chart=tiles', /^Perusterveydenhuolto/, /^Perusterveydenhuolto 18/],
  ['list', '#sote/list?list=oral-health,child-welfare', /^Lastensuojelu/, 'Lastensuojelu'],
];
