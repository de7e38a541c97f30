import { Places, PLACES } from '../../places.mjs';

export default {
  title: 'Headings begin at heading-level, skip none and end at six, in every view',
  timeout: 200_000,
  async run({ server, widget, assert }) {
    for (const [wanted, first] of [['1', 2], ['2', 2], ['3', 3], ['4', 4], ['5', 5], ['6', 2]]) {
      const places = new Places({ server, widget }, { attributes: `heading-level="${wanted}"` });
      const warned = wanted === '1' || wanted === '6';
      // one level is looked at in the invented dataset, too
      for (const sample of wanted === '3' ? [false, true] : [false]) {
        await widget.open(await places.page(sample));
        for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
          await places.go(place);
          const levels = await widget.script(`return finder.find(document.querySelector('sote-explorer'), 'heading')
            .map((one) => [Number(one.getAttribute('aria-level') ?? one.localName.slice(1)), finder.name(one)])`);
          assert.equal(levels[0]?.[0], first, `heading-level="${wanted}", ${place.name}: the first heading`);
          levels.forEach(([level, name], at) => {
            assert.ok(name, `${place.name}: a heading has no words`);
            assert.ok(level <= 6 && level >= first && (at === 0 || level > first), `${place.name}: “${name}” is on level ${level} of a widget that begins on ${first}`);
            assert.ok(at === 0 || level <= levels[at - 1][0] + 1, `${place.name}: “${name}” skips from level ${levels[at - 1]?.[0]} to ${level}`);
          });
        }
        await widget.clean(warned ? { warnings: [/heading-level/] } : {});
      }
    }
  },
};
