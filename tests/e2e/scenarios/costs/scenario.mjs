import { amounts, SHARES, UNIT } from '../../facts.mjs';

export default {
  title: 'Costs: four shares in a chart and a table, in three units, each with its source',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'view="costs"' } }));
    await widget.says(/\b20 (miljardi|mrd|000 M€|000 milj)/);
    const table = await widget.table();
    assert.deepEqual(await widget.names('columnheader', table).then((names) => names.length >= 2), true, 'columns have headers');
    const rows = await widget.names('rowheader', table);
    assert.deepEqual(rows.slice(0, 4).map((name) => name.split(/[ (,:]/)[0]), SHARES.map(({ name }) => name));

    // what tells slices apart without colour ends with its slice
    const dashes = await widget.script(`const numbers = (text) => text.split(/[\\s,]+/).map(parseFloat).join(' ');
      return [...document.querySelector('sote-explorer').shadowRoot.querySelectorAll('.slice .texture')]
        .map((one) => [numbers(one.getAttribute('stroke-dasharray')), numbers(getComputedStyle(one).strokeDasharray)])`);
    assert.ok(dashes.length >= 2, 'slices have textures');
    for (const [drawn, shown] of dashes) assert.equal(shown, drawn);

    const group = await widget.find('radiogroup', /^Yksikkö/);
    assert.deepEqual(await widget.names('radio', group), UNIT.fi.units);
    const shown = new Set();
    for (const [unit, figure] of [['%', 'percent'], ['€', 'euros'], ['€/asukas', 'perInhabitant']]) {
      await widget.press('radio', new RegExp(`^${unit}$`));
      await widget.until(async () => widget.script('return arguments[0].checked ?? arguments[0].getAttribute("aria-checked") === "true"',
        await widget.find('radio', new RegExp(`^${unit}$`))), `${unit} was not chosen`);
      for (const share of SHARES) {
        await widget.until(async () => amounts(await row(widget, share.name)).includes(share[figure]),
          async () => `${share.name} in ${unit}: ${share[figure]} is not in “${await row(widget, share.name)}”`);
      }
      shown.add(await widget.text());
    }
    assert.equal(shown.size, 3, 'each unit shows other figures');
    await widget.press('radio', /^%$/);

    assert.match(await row(widget, 'Perusterveydenhuolto'), /johdet|laske|päätel/i, 'the derived share says so');
    assert.doesNotMatch(await row(widget, 'Erikoissairaanhoito'), /johdet|laskettu|päätel/i, 'a stated share does not');
    const formula = /100(\s*%)?\s*[−–-]\s*38(\s*%)?\s*[−–-]\s*37(\s*%)?\s*[−–-]\s*7/;
    if (!formula.test(await widget.text())) await widget.press('button|link', /laske|johdet|kaava/i);
    await widget.says(formula);

    for (const [share, includes, service] of [['Sosiaalihuolto', /lastensuojelu/i, 'Lastensuojelu'],
      ['Perusterveydenhuolto', /neuvolakäynnit/i, 'Suun terveydenhuolto'],
      ['Muut', /ympäristöterveydenhuolto/i], ['Erikoissairaanhoito', /Erikoissairaanhoito/, 'Erikoissairaanhoito']]) {
      const opener = await widget.find('button|link', new RegExp(`^${share}`));
      if ((await opener.getAttribute('aria-expanded')) !== 'true') await widget.press(opener);
      await widget.says(includes);
      assert.match(await widget.fragment(), /^#sote/);
      if (service) await widget.find('link|button', new RegExp(`^${service}`));
    }
    for (const source of [/THL|Terveyden ja hyvinvoinnin laitos/, /Tilastokeskus/, /5 533 793/, /Kuntaliitto/, /2020/]) await widget.says(source);
    await widget.clean();
  },
};

/** The row headed `name`, each cell with the header of its column, where the unit may stand: “7 600 Miljoonaa euroa”. */
async function row(widget, name) {
  const table = await widget.table();
  return widget.script(`const [table, name] = arguments;
    const head = finder.find(table, 'rowheader').find((one) => finder.name(one).startsWith(name));
    const columns = finder.names(table, 'columnheader').slice(1);
    const cells = head ? finder.find(head.closest('tr, [role=row]'), 'cell') : [];
    return [name, ...cells.map((cell, at) => finder.name(cell) + ' ' + (/[a-z€%]/i.test(finder.name(cell)) ? '' : columns[at] ?? ''))].join(' | ');`, table, name);
}
