import { Key } from '../../widget.mjs';
import { focusShows } from '../../keyboard.mjs';
import { SHARES } from '../../facts.mjs';

export default {
  title: 'Tiles: areas by share, opened by keyboard and finger, into a service and back; the link restores them',
  timeout: 120_000,
  async run({ server, widget, assert }) {
    const page = await server.page({ fill: { attributes: 'view="costs"' } });
    const fragment = (expected) => widget.until(async () => (await widget.fragment()) === expected, async () => `${await widget.fragment()} is not ${expected}`);
    const at = async (role, name) => widget.until(async () => { const one = await widget.focused(); return one?.role === role && name.test(one.name); },
      async () => `the focus is on ${JSON.stringify(await widget.focused())}, not on ${role} ${name}`);
    await widget.open(page);
    await widget.says(/Suurin osuus on ”Sosiaalihuolto”: 38 %, noin 7 600 milj\. €, noin 1 370 €\/asukas\./);
    await widget.press('radio', 'Laatat');
    await fragment('#sote/costs?chart=tiles');
    for (const { name, percent } of SHARES) assert.match(await widget.ask('button', new RegExp(`^${name}`), 'return finder.name(one)'), new RegExp(`^${name} ${percent} %`));

    // areas are as the shares, and no word is cut
    const areas = await widget.script(`return finder.find(document.querySelector('sote-explorer'), 'button', ['^(${SHARES.map(({ name }) => name).join('|')}) ', 'u']).filter((one) => one.closest('.tile-place')).map((one) => {
      const place = one.closest('.tile-place').getBoundingClientRect();
      const box = one.getBoundingClientRect();
      const cut = [...one.children].some((child) => { const inner = child.getBoundingClientRect(); return inner.width > 0 && (inner.bottom > box.bottom + 1 || inner.right > box.right + 1); });
      return [place.width * place.height, cut, Math.abs(place.width - box.width) < 6 && Math.abs(place.height - box.height) < 6];
    })`);
    assert.equal(areas.length, 4, 'one set of tiles is on the screen');
    const whole = areas.reduce((sum, [area]) => sum + area, 0);
    areas.forEach(([area, cut, fills], place) => {
      assert.ok(Math.abs(area / whole * 100 - SHARES[place].percent) < 0.6, `${SHARES[place].name}: ${area / whole * 100} % of the area`);
      assert.ok(!cut && fills, `${SHARES[place].name}: words are cut, or the tile is not filled`);
    });

    // by keyboard: open, close, and the focus goes along and comes back
    await widget.ask('button', /^Erikoissairaanhoito 37/, 'one.focus()');
    await widget.keys(Key.TAB);
    await at('button', /^Perusterveydenhuolto/);
    await focusShows(widget, assert);
    await widget.keys(Key.ENTER);
    await at('heading', /^Perusterveydenhuolto 18 %/);
    await fragment('#sote/costs/primary-care?chart=tiles');
    await widget.says(/18 % · noin 3 600 milj\. € · noin 650 €\/asukas/);
    await widget.says(/100 − 38 − 37 − 7 = 18 %/);
    await widget.press('button', 'Takaisin laattoihin');
    await at('button', /^Perusterveydenhuolto/);
    await fragment('#sote/costs?chart=tiles');

    // into a service, and back by the link and by the browser's own button
    await widget.press('button', /^Perusterveydenhuolto/);
    await widget.press('button', 'Suun terveydenhuolto');
    await at('heading', /^Suun terveydenhuolto/);
    await widget.find('button', 'Katso kustannuksista: Perusterveydenhuolto');
    await widget.press('button', 'Takaisin osuuteen ”Perusterveydenhuolto”');
    await fragment('#sote/costs/primary-care?chart=tiles');
    await at('button', /^Suun terveydenhuolto/);
    await widget.keys(Key.ENTER);
    await at('heading', /^Suun terveydenhuolto/);
    await widget.script('history.back()');
    await fragment('#sote/costs/primary-care?chart=tiles');
    await at('button', /^Suun terveydenhuolto/);
    await widget.script('history.go(-2)');
    await widget.until(async () => !/oral-health/.test(await widget.fragment()), 'Back does not leave the service');

    // the link restores it, opened
    await widget.open(`${page}#sote/costs/social-care?chart=tiles&unit=per-inhabitant`);
    await widget.says(/lasten, nuorten ja perheiden sosiaalihuollon avopalvelut/);
    assert.match(await widget.ask('button', /^Sosiaalihuolto/, 'return finder.name(one)'), /noin 1 370 €\/asukas/);
    assert.equal(await widget.ask('button', /^Sosiaalihuolto/, 'return one.getAttribute("aria-expanded")'), 'true');

    // bars again: a slice pressed opens its share, too
    await widget.press('radio', 'Palkit ja rengas');
    const slice = await widget.script(`return document.querySelector('sote-explorer').shadowRoot.querySelector('.slice:nth-child(2) text')`);
    await slice.click();
    await widget.until(async () => (await widget.script('return arguments[0].getAttribute("aria-expanded")', await widget.find('button', /^Erikoissairaanhoito 1|^Erikoissairaanhoito noin/))) === 'true', 'a slice does not open its share');
    await widget.clean();
  },
};
