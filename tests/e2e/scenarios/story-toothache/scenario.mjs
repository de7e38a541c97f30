import { ADD, SEARCH } from '../../facts.mjs';
import { clockPage, holds, phone, putAway, withContacts } from '../../phone.mjs';

const CLINIC = {
  kind: 'Palvelupaikka', name: 'Keskustan hammashoitola', opening_hours: 'Mo-Fr 08:00-16:00',
  lines: [{ text: '03 123 4567', url: 'tel:+35831234567' }, { label: 'ma–pe', text: '8.00–16.00' }],
};

export default {
  title: 'A tooth aches on a Saturday: found in one\'s own words, closed until Monday, and the helpline is there',
  async run(of) {
    const { server, widget, assert } = of;
    await withContacts(server, 'fi', 'oral-health', [CLINIC]);
    // 28 November 2026 is a Saturday
    await phone(of, await clockPage(server, 'fi', '2026-11-28T09:00:00Z', 120));
    await holds(of, 'the services');
    await widget.search('hammasta särkee');
    await widget.until(async () => (await widget.results(['Suun terveydenhuolto', 'Avosairaanhoito']))[0] === 'Suun terveydenhuolto', async () => `dentists are not first: ${(await widget.lists()).flat().slice(0, 5)}`);
    await widget.until(async () => /\d+ tulos/.test(await widget.status()), 'the number of results is not told');
    await widget.press('link|button', 'Suun terveydenhuolto');
    await widget.heading('Suun terveydenhuolto');
    await widget.says(/Kiinni nyt, avautuu maanantaina klo 8\.00/);
    await holds(of, 'the service');
    const call = await widget.find('link', '03 123 4567');
    assert.equal(await widget.script('return arguments[0].getAttribute("href")', call), 'tel:+35831234567');
    await widget.find('button', ADD.fi);
    // and back to the words
    await widget.press('button', /takaisin/i);
    assert.equal(await widget.query(), 'hammasta särkee');
    await widget.find('searchbox', SEARCH.fi);
    await putAway(of);
  },
};
