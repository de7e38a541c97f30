import { withFacets } from '../../facets.mjs';
import { focusShows, tabBack, tabTo } from '../../keyboard.mjs';
import { clockPage, holds, phone, putAway } from '../../phone.mjs';
import { tools } from '../../tools.mjs';
import { Key } from '../../widget.mjs';
import { readFile } from 'node:fs/promises';

// Monday, ten o'clock in Helsinki; the visitor is in New York
const MONDAY = ['2026-11-30T08:00:00Z', -300];
const OPEN = { fi: 'Rajaa palveluja', sv: 'Avgränsa tjänsterna', en: 'Narrow down' };

export default {
  title: 'Services are narrowed down by channel, language, area, price and hours: by keyboard, by link, with a way back',
  timeout: 180_000,
  async run({ server, widget, assert }) {
    for (const lang of ['fi', 'sv', 'en']) await withFacets(server, lang);
    const page = (lang) => clockPage(server, lang, ...MONDAY);
    const says = (words) => widget.until(async () => words.test(await widget.status()), async () => `the status says “${await widget.status()}”`);
    const shown = async () => widget.script(`return [...document.querySelector('sote-explorer').shadowRoot.querySelectorAll('.card [data-open]')].map((one) => one.dataset.open).sort()`);

    // nothing is fetched before it is asked for
    await widget.open(await page('fi'));
    const asked = () => server.requests().filter((one) => one.includes('/facets-'));
    await widget.settled();
    assert.deepEqual(asked(), [], 'the facets were fetched by nobody');

    // by keyboard alone
    await tabTo(widget, assert, 'button', /^Rajaa palveluja/);
    assert.equal(await widget.ask('button', OPEN.fi, 'return one.getAttribute("aria-expanded")'), 'false');
    await widget.keys(Key.ENTER);
    await widget.find('checkbox', /^Puhelinpalvelu \(4\)/);
    assert.equal(await widget.ask('button', OPEN.fi, 'return one.getAttribute("aria-expanded")'), 'true');
    assert.equal(asked().length, 1);
    assert.equal((await widget.focused()).name, OPEN.fi, 'the button keeps the focus');
    await tabTo(widget, assert, 'checkbox', /^Puhelinpalvelu/);
    await widget.keys(Key.SPACE);
    await says(/4 palvelua, 1 rajaus käytössä/);
    assert.match((await widget.focused()).name, /^Puhelinpalvelu/, 'the box keeps the focus');
    assert.deepEqual(await shown(), ['emergency-care', 'home-nursing', 'oral-health', 'social-guidance']);

    // others count beside it
    await widget.find('checkbox', /^Ruotsi \(1\)/);
    await widget.find('checkbox', /^Maksuton \(0\)/);
    await tabTo(widget, assert, 'textbox', /Etsi kuntaa tai aluetta/);
    await widget.find('checkbox', /^Akaa/);
    await widget.keys(...'tam');
    await widget.gone('checkbox', /^Akaa/);
    await tabTo(widget, assert, 'checkbox', /^Tampere \(3\)/);
    await widget.keys(Key.SPACE);
    await says(/3 palvelua, 2 rajausta käytössä/);
    for (let steps = 0; steps < 20 && !/^Auki nyt/.test((await widget.focused())?.name); steps += 1) await tabBack(widget);
    await widget.keys(Key.SPACE);
    await says(/3 palvelua, 3 rajausta käytössä/);
    await focusShows(widget, assert);
    assert.deepEqual(await shown(), ['emergency-care', 'oral-health', 'social-guidance']);
    await widget.until(async () => /channel=phone/.test(await widget.fragment()) && /open=now/.test(await widget.fragment()), async () => `the link is ${await widget.fragment()}`);
    const link = await widget.fragment();
    assert.equal(link, '#sote/services?open=now&channel=phone&area=tampere');

    // nothing that does not say when it is open, and that is told
    await widget.press('checkbox', /^Tampere/);
    await says(/3 palvelua, 2 rajausta/);
    await widget.says(/Yhden palvelun aukioloaikoja ei ole kerrottu/);
    await widget.press('checkbox', /^Tampere/);

    // closed by the button at its end, which tells how many are left
    await tabTo(widget, assert, 'button', /^Näytä 3 palvelua/);
    await widget.keys(Key.ENTER);
    await widget.gone('checkbox', /./);
    await widget.until(async () => (await widget.focused())?.name === OPEN.fi, async () => `the focus is on ${JSON.stringify(await widget.focused())}`);

    // with a query, and back
    await widget.search('hammas');
    await says(/1 tulos haulle ”hammas”, 3 rajausta/);
    assert.deepEqual(await shown(), ['oral-health']);
    await widget.press('link|button', /^Suun terveydenhuolto/);
    await widget.heading('Suun terveydenhuolto');
    await widget.driver.navigate().back();
    await says(/1 tulos haulle ”hammas”, 3 rajausta/);
    await widget.search('seulonta');
    await says(/Mikään palvelu ei vastaa kaikkia valintojasi/);
    await widget.says(/116.117/);
    await widget.press('button', /^Poista viimeksi valittu: Tampere|^Poista viimeksi valittu: Auki nyt/);
    await says(/Mikään palvelu ei vastaa kaikkia valintojasi/);
    await widget.press('button', /^Poista kaikki rajaukset/, await widget.panel());
    await says(/haulle ”seulonta”$|haulle ”seulonta” ·|haulle ”seulonta”/);
    await widget.gone('button', /^Poista rajaus/);
    await widget.until(async () => (await widget.focused())?.name === OPEN.fi, async () => `all are gone, and the focus is on ${JSON.stringify(await widget.focused())}`);
    await widget.clean();

    // a link opens the same in a fresh browser, in each language; what nobody has is dropped
    for (const [lang, phoneName, town] of [['fi', 'Puhelinpalvelu', 'Tampere'], ['sv', 'Telefontjänst', 'Tammerfors'], ['en', 'Telephone service', 'Tampere']]) {
      await widget.open(`${await page(lang)}${link},atlantis`);
      await widget.until(async () => (await shown()).length === 3, async () => `${lang}: shown are ${await shown()}`);
      assert.deepEqual(await shown(), ['emergency-care', 'oral-health', 'social-guidance'], lang);
      const chips = (await widget.names('button')).filter((name) => name.includes(phoneName) || name.includes(town));
      assert.equal(chips.length, 2, `${lang}: ${await widget.names('button')}`);
      assert.ok(!(await widget.text()).includes('atlantis'));
      await widget.clean();
    }

    // chosen ones are given up one by one, and the focus goes on
    await widget.open(`${await page('fi')}${link}`);
    await tabTo(widget, assert, 'button', /^Poista rajaus: Auki nyt/);
    await widget.keys(Key.ENTER);
    await widget.gone('button', /^Poista rajaus: Auki nyt/);
    await widget.until(async () => /^Poista rajaus: Puhelinpalvelu/.test((await widget.focused())?.name), async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    await widget.keys(Key.ENTER);
    await says(/5 palvelua, 1 rajaus/);
    assert.deepEqual(await shown(), ['emergency-care', 'oral-health', 'screenings', 'social-guidance', 'student-welfare']);
    await widget.clean();

    // nobody is stuck with what does not come
    server.mend();
    const mend = server.fault(/\/facets-/, { status: 503, body: '' });
    await withFacets(server, 'fi');
    await widget.open(`${await page('fi')}${link}`);
    await widget.says(/Rajauksia ei voi nyt käyttää/);
    assert.ok((await shown()).length > 20, 'all services stand');
    mend();
    await widget.press('button', 'Yritä uudelleen');
    await widget.until(async () => (await shown()).length === 3, async () => `after another try: ${await shown()}`);
    await widget.clean({ notes: [/503|facets-/] });

    // axe, with everything open, light and dark
    await widget.open(`${await page('fi')}#sote/services?channel=phone,place&area=tampere&open=now`);
    await widget.press('button', OPEN.fi);
    await widget.find('checkbox', /^Puhelinpalvelu/);
    await widget.script(await readFile(tools.resolve('axe-core/axe.min.js'), 'utf8'));
    for (const theme of ['light', 'dark']) {
      await widget.script('document.querySelector("sote-explorer").setAttribute("theme", arguments[0])', theme);
      await widget.settled();
      await widget.script('document.querySelector("sote-explorer").shadowRoot.getAnimations().forEach((one) => one.finish())');
      const violations = await widget.driver.executeAsyncScript(`const done = arguments[0];
        axe.run(document.querySelector('sote-explorer'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
          .then((result) => done(result.violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => one.id + ': ' + node.target.flat().at(-1)))), (failure) => done(['axe failed: ' + failure]));`);
      assert.deepEqual(violations, [], theme);
    }
    const small = await widget.script(`return [...document.querySelector('sote-explorer').shadowRoot.querySelectorAll('.option, .chosen button, #filter')]
      .filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)`);
    assert.deepEqual(small, [], 'a finger needs 44 pixels');
    await widget.clean();

    // on a phone
    await phone({ server, widget }, await page('fi'), link);
    await widget.press('button', OPEN.fi);
    await widget.find('checkbox', /^Tampere/);
    await holds({ widget }, 'filters');
    await putAway({ driver: widget.driver, widget });
  },
};
