import { emulate } from '../../chromium.mjs';
import { Key } from '../../widget.mjs';

const WAYS = {
  'Osuudet': 'Mihin rahat menivät vuonna 2020', 'Jos painopiste siirtyisi': 'Mitä jos painopiste siirtyisi?',
  'Alueet ja vuodet': 'Vertaa alueita ja vuosia', 'Laskutapa ja lähteet': 'Miten luvut on laskettu',
};

export default {
  title: 'The way through the costs: each press goes to its heading, by keyboard too; the address stays as it was, with and without routing',
  timeout: 90_000,
  async run({ driver, browser, server, widget, assert }) {
    for (const [attributes, ways] of [
      [`src="${server.widget}/sample/dataset.json" view="costs" region="lappi"`, Object.keys(WAYS)],
      ['view="costs" routing="none"', Object.keys(WAYS).filter((name) => name !== 'Alueet ja vuodet')],
    ]) {
      await widget.open(await server.page({ fill: { attributes } }));
      await widget.heading(WAYS.Osuudet);
      const nav = await widget.find('navigation', 'Tällä sivulla');
      assert.deepEqual(await widget.names('button', nav), ways);
      const before = await widget.script('return [location.href, history.length]');
      for (const name of ways) {
        await widget.ask('button', name, 'one.focus()');
        await widget.keys(Key.ENTER);
        await widget.until(async () => { const one = await widget.focused(); return one?.role === 'heading' && one.name === WAYS[name]; },
          async () => `${name}: the focus is on ${JSON.stringify(await widget.focused())}`);
        await widget.settled();
        const [top, high] = await widget.script('return [finder.focused().getBoundingClientRect().top, innerHeight]');
        assert.ok(top >= 0 && top < high / 2, `${name}: its heading stands ${top} from the top of ${high}`);
      }
      // what comes next follows the heading, not the way to it
      await widget.ask('button', 'Jos painopiste siirtyisi', 'one.focus()');
      await widget.keys(Key.ENTER);
      await widget.until(async () => (await widget.focused())?.role === 'heading', 'the heading has no focus');
      await widget.keys(Key.TAB);
      assert.match((await widget.focused()).name, /^Erikoissairaanhoito → Perusterveydenhuolto/);
      assert.deepEqual(await widget.script('return [location.href, history.length]'), before, 'no step, no other address');
      if (browser === 'chromium') {
        await emulate(driver, { media: 'print' });
        assert.deepEqual(await widget.all('navigation', 'Tällä sivulla'), [], 'nobody presses paper');
        await emulate(driver, {});
      }
      await widget.clean();
    }
  },
};
