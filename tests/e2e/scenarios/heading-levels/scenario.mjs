import { Places, PLACES } from '../../places.mjs';

export default {
  title: 'Headings begin at heading-level, skip none and end at six, in every view',
  timeout: 200_000,
  async run({ server, widget, assert }) {
    const places = new Places({ server, widget });
    const set = (level) => widget.script('document.querySelector("sote-explorer").setAttribute("heading-level", arguments[0])', String(level));
    const levels = () => widget.script(`return finder.find(document.querySelector('sote-explorer'), 'heading')
      .map((one) => [Number(one.getAttribute('aria-level') ?? one.localName.slice(1)), finder.name(one)])`);
    for (const sample of [false, true]) {
      await widget.open(await places.page(sample));
      for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
        await places.go(place);
        for (const first of [2, 3, 4, 5]) {
          await set(first);
          const found = await widget.until(async () => { const now = await levels(); return now[0]?.[0] === first && now; },
            async () => `heading-level="${first}", ${place.name}: the first heading is ${(await levels())[0]}`);
          found.forEach(([level, name], at) => {
            assert.ok(name, `${place.name}: a heading has no words`);
            if (at === 0) return;
            // below a widget that begins on five there is but one level
            assert.ok(level > first && level <= 6, `${place.name}: “${name}” is on level ${level} of a widget that begins on ${first}`);
            assert.ok(level <= found[at - 1][0] + 1, `${place.name}: “${name}” skips from level ${found[at - 1][0]} to ${level}`);
          });
        }
      }
      await widget.clean();
    }

    // one and six are the page's own, or leave no room below: they are refused, and told
    for (const refused of [1, 6]) {
      await widget.open(await places.page());
      await set(refused);
      await widget.until(() => widget.script('return recorded.warnings.length'), `heading-level="${refused}" gives no warning`);
      assert.equal((await levels())[0][0], 2, `heading-level="${refused}": the default`);
      await widget.clean({ warnings: [/heading-level/] });
    }
  },
};
