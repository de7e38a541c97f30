import { TABS } from '../../facts.mjs';
import { phone, putAway } from '../../phone.mjs';

export default {
  title: 'A councillor before a meeting, on a phone: the largest share and what is in it, what one point to primary care is, how a region differs from the country',
  timeout: 90_000,
  async run(of) {
    const { server, widget, assert } = of;
    // where does the money go?
    await phone(of, await server.page());
    await widget.tab(TABS.fi.costs);
    await widget.says(/Suurin osuus on ”Sosiaalihuolto”: 38\s%/);
    await widget.press('button', /^Sosiaalihuolto/);
    await widget.says(/lastensuojelu/i);
    await widget.says(/kotihoito/i);

    // what would one point mean, for each inhabitant? 1 % of 20 000 M€ among 5 533 793 people
    await widget.press('button', /^Erikoissairaanhoito → Perusterveydenhuolto: 1 prosenttiyksikkö$/);
    await widget.says(new RegExp(`noin 200 milj\\. € vuodessa eli noin ${Math.round(20_000e6 / 100 / 5_533_793)} €/asukas`));
    await widget.says(/laskutoimitus, ei ennuste/);
    await widget.script('window.print = () => { window.printed = true }');
    await widget.press('button', /^Tulosta/);
    assert.equal(await widget.script('return window.printed'), true);
    await putAway(of);

    // how does a region differ from the country?
    await phone(of, await server.page({ fill: { attributes: `src="${server.widget}/sample/dataset.json" view="costs" region="lappi"` } }));
    await widget.says(/Keksitty esimerkki, ei oikeita lukuja/);
    await widget.says(/Lappi: [\d\s]+€\/asukas, [\d\s]+€\/asukas (enemmän|vähemmän) kuin koko maassa \([+−][\d,]+\s%\)/);
    await putAway(of);
  },
};
