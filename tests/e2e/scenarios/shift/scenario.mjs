import { Key } from '../../widget.mjs';
import { SHARES } from '../../facts.mjs';

const TOTAL = 20_000;
const POPULATION = 5_533_793;
const each = (percent) => Math.round(TOTAL * 1e6 * percent / 100 / POPULATION);

export default {
  title: 'A shift: points moved between shares, by example, slider, field and keyboard; the link restores it',
  timeout: 120_000,
  async run({ server, widget, assert }) {
    const page = await server.page({ fill: { attributes: 'view="costs"' } });
    await widget.open(page);
    await widget.heading('Mitä jos painopiste siirtyisi?');
    await widget.says(/laskutoimitus, ei ennuste/);
    await widget.says(/Mitään ei ole vielä siirretty/);
    const steps = await widget.script('return history.length');
    const slider = () => widget.find('slider', /^Kuinka paljon/);
    const field = () => widget.find('textbox', /^Prosenttiyksikköä/);
    const fragment = (expected) => widget.until(async () => (await widget.fragment()) === expected, async () => `${await widget.fragment()} is not ${expected}`);
    const chosen = async (group) => widget.script(`const radios = finder.find(arguments[0], 'radio');
      const one = radios.find((radio) => radio.checked);
      return one ? finder.name(one) : 'none of ' + radios.length`, await widget.find('radiogroup', group));

    // an example, once pressed, and its figures
    await widget.press('button', /^Erikoissairaanhoito → Perusterveydenhuolto: 1 prosenttiyksikkö$/);
    await widget.says(/1 prosenttiyksikkö on noin 200 milj\. € vuodessa eli noin 36 €\/asukas\./);
    await fragment('#sote/costs?shift=specialised-care,primary-care,1');
    await figures(widget, assert, { Erikoissairaanhoito: -1, Perusterveydenhuolto: 1 });
    assert.equal(await widget.ask('button', /^Erikoissairaanhoito → Perusterveydenhuolto/, 'return one.getAttribute("aria-pressed")'), 'true');

    // the keyboard moves the slider, and it keeps the focus
    await widget.script('arguments[0].focus()', await slider());
    await widget.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await widget.says(/1,3 prosenttiyksikköä on noin 260 milj\. €/);
    assert.equal((await widget.focused()).role, 'slider');
    assert.equal(await (await slider()).getAttribute('aria-valuetext'), '1,3 prosenttiyksikköä');
    await widget.keys(Key.END);
    await widget.says(/37 prosenttiyksikköä on noin 7 400 milj\. €/);
    await figures(widget, assert, { Erikoissairaanhoito: -37, Perusterveydenhuolto: 37 });
    await widget.keys(Key.HOME);
    await widget.says(/Mitään ei ole vielä siirretty/);

    // the field takes a comma, is left alone while half written, and gives no more than there is
    const write = async (text) => {
      await widget.press('textbox', /^Prosenttiyksikköä/);
      await widget.keys(Key.END, ...Array(8).fill(Key.BACK_SPACE), ...text);
    };
    const value = async () => widget.script('return arguments[0].value', await field());
    await write('2,');
    assert.equal(await value(), '2,');
    await widget.keys('5');
    await widget.says(/2,5 prosenttiyksikköä on noin 500 milj\. €/);
    assert.equal((await widget.focused()).role, 'textbox');
    await write('99');
    await widget.keys(Key.TAB);
    await widget.until(async () => (await value()) === '37', async () => `the field says ${await value()}`);
    await write('nonsense'); // the 3 of 37 was the last that could be read
    await widget.keys(Key.TAB);
    await widget.until(async () => (await value()) === '3', async () => `the field says ${await value()}`);

    await write('37');
    await widget.says(/37 prosenttiyksikköä/);

    // another giver: no more than it has; a giver that takes changes places
    const radio = async (group, name) => widget.press('radio', name, await widget.find('radiogroup', group));
    await radio(/^Mistä/, /^Muut/);
    await widget.says(/7 prosenttiyksikköä on/);
    await figures(widget, assert, { Muut: -7, Perusterveydenhuolto: 7 });
    await radio(/^Mihin/, /^Sosiaalihuolto/);
    await figures(widget, assert, { Muut: -7, Sosiaalihuolto: 7 });
    await radio(/^Mistä/, /^Sosiaalihuolto/);
    const pair = async () => [await chosen(/^Mistä/), await chosen(/^Mihin/)].join();
    await widget.until(async () => (await pair()) === 'Sosiaalihuolto,Muut', async () => `chosen: ${await pair()}`);
    await figures(widget, assert, { Sosiaalihuolto: -7, Muut: 7 });

    // the link restores it, and is no step
    await write('1,5');
    await fragment('#sote/costs?shift=social-care,other,1.5');
    assert.equal(await widget.script('return history.length'), steps, 'a shift is no step');
    const [seen, url] = [await widget.state(), await widget.url()];
    await widget.open(url);
    await widget.says(/1,5 prosenttiyksikköä on noin 300 milj\. €/);
    assert.deepEqual(await widget.state(), seen);
    await figures(widget, assert, { Sosiaalihuolto: -1.5, Muut: 1.5 });
    await widget.press('button', 'Palauta ennalleen');
    await widget.says(/Mitään ei ole vielä siirretty/);
    await fragment('#sote/costs');
    assert.equal((await widget.focused()).name, 'Palauta ennalleen');

    // keyboard alone, from the unit switch on
    await widget.ask('button', /^Erikoissairaanhoito → Sosiaalihuolto/, 'one.focus()');
    await widget.keys(Key.ENTER);
    await widget.says(/Sosiaalihuolto: 38 % → 39 %/);
    await widget.keys(Key.TAB, Key.ARROW_DOWN);
    await widget.says(/Perusterveydenhuolto: 18 % → 17 %/);
    await widget.keys(Key.TAB, Key.TAB, Key.ARROW_RIGHT);
    await widget.says(/1,1 prosenttiyksikköä/);

    // links that cannot be
    for (const link of ['specialised-care,primary-care,38', 'gone,primary-care,1', 'other,other,1', 'specialised-care,primary-care,x', 'a', ',,,']) {
      await widget.open(`${page}#sote/costs?unit=euro&shift=${link}`);
      await widget.says(/Mitään ei ole vielä siirretty/);
      assert.equal(await widget.script('return arguments[0].value', await slider()), '0', link);
    }
    await widget.clean();
  },
};

/** All tables hold before, after and change, computed here. */
async function figures(widget, assert, changes) {
  const expected = (unit) => SHARES.map(({ name, percent }) => {
    const change = changes[name] ?? 0;
    const signed = (number) => (number > 0 ? '+' : number < 0 ? '−' : '') + Math.abs(number);
    const of = { '%': (it) => it, M: (it) => TOTAL * it / 100, each }[unit];
    return [percent, percent + change].map((it) => of(it)).concat(signed(of(change)));
  });
  for (const [unit, caption] of [['%', /^Prosenttia: ennen ja jälkeen/], ['M', /^Miljoonaa euroa, noin: ennen/], ['each', /^Euroa asukasta kohden, noin: ennen/]]) {
    const want = JSON.stringify(expected(unit).map((row) => row.map(String)));
    let seen;
    await widget.until(async () => {
      const table = await widget.table(caption);
      seen = JSON.stringify((await rows(widget, table)).map((row) => row.map((cell) => cell.replace(/\s/g, '').replace(',', '.'))));
      return seen === want;
    }, () => `${caption}: ${seen} is not ${want}`);
    const table = await widget.table(caption);
    assert.deepEqual((await widget.names('rowheader', table)).map((name) => name.replace(/ \(laskettu\)$/, '')), SHARES.map(({ name }) => name));
    assert.equal((await widget.names('columnheader', table)).length, 4);
  }
}

function rows(widget, table) {
  return widget.script('return finder.find(arguments[0], "rowheader").map((head) => finder.find(head.closest("tr"), "cell").map(finder.name))', table);
}
