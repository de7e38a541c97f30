import { phone, putAway } from '../../phone.mjs';
import { Places, PLACES } from '../../places.mjs';

export default {
  title: 'On a phone every control can be touched over 44 × 44 pixels, in every view',
  timeout: 200_000,
  async run({ driver, server, widget, assert }) {
    const places = new Places({ server, widget });
    const small = [];
    for (const sample of [false, true]) {
      await phone({ server, widget }, await places.page(sample));
      for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
        await places.go(place);
        for (const one of await widget.script(SMALL)) small.push(`${place.name}: ${one}`);
      }
      await putAway({ driver, widget });
    }
    assert.deepEqual(small, []);
  },
};

// The place that, touched, reaches a control: its box, or the card or label that stands for it. A link in a sentence may be as
// low as its line (WCAG 2.2, 2.5.5), and what is pressed in a chart is offered by a control as well.
const SMALL = `
  const small = [];
  const host = document.querySelector('sote-explorer');
  const controls = finder.find(host, 'button|tab|searchbox|textbox|radio|checkbox|link|combobox|slider');
  for (const one of controls) {
    const drawn = one.labels?.[0] && /radio|checkbox/.test(one.type) ? one.labels[0] : one;
    drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = drawn.getClientRects()[0];
    const root = one.getRootNode();
    const hit = (x, y) => { const at = root.elementFromPoint(x, y); return Boolean(at) && (drawn.contains(at) || one.contains(at) || (at.localName === 'label' && at.contains(drawn))); };
    const x = box.left + Math.min(box.width / 2, 20), y = box.top + box.height / 2;
    const reach = (dx, dy) => { let far = 0; while (far < 60 && hit(x + dx * (far + 1), y + dy * (far + 1))) far += 1; return far; };
    const [wide, high] = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1];
    const role = finder.role(one);
    const sentence = role === 'link' && [...(one.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.data.trim().length > 2);
    // a pixel of rounding at each end
    if (!sentence && (wide < 43 || high < 43)) small.push(role + ' “' + finder.name(one).slice(0, 40) + '” is ' + wide + ' × ' + high);
  }
  return small.slice(0, 10);`;
