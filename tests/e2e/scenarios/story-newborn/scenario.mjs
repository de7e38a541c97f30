import { ADD, SEARCH, TABS } from '../../facts.mjs';
import { holds, phone, putAway } from '../../phone.mjs';

export default {
  title: 'A Swedish-speaking family with a newborn: everything in Swedish, from everyday words to the clinic and what it costs',
  async run(of) {
    const { server, widget, assert } = of;
    await phone(of, await server.page({ fill: { attributes: 'lang="sv"' } }));
    await holds(of, 'the services');
    await widget.find('searchbox', SEARCH.sv);
    await widget.search('bebisen skriker hela natten');
    await widget.press('link|button', /^Rådgivning/);
    await widget.until(async () => (await widget.focused())?.role === 'heading', 'the heading has no focus');
    await widget.says(/Källor/);
    await holds(of, 'the service');
    await widget.press('button', ADD.sv);
    await widget.until(async () => /finns nu|lista/.test(await widget.status()), 'it is not told that the service is on the list');
    await widget.press('link|button', /Primärvård/);
    await widget.until(async () => (await widget.selectedTab()) === TABS.sv.costs, 'the share of the costs does not open');
    await widget.says(/18\s%/);
    await holds(of, 'the costs');
    const finnish = await widget.script(`return [...document.querySelector('sote-explorer').shadowRoot.querySelectorAll('[lang=fi]')]
      .filter((one) => !one.closest('.sources')).map((one) => one.textContent)`);
    assert.deepEqual(finnish, [], 'nothing but the titles of sources is in Finnish');
    await putAway(of);
  },
};
