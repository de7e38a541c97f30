import { SERVICES, SEARCH } from '../../facts.mjs';
import { tabTo } from '../../keyboard.mjs';
import { Key } from '../../widget.mjs';

export default {
  title: 'The service map: each part leads to its services by touch and by keyboard, the link restores it, and nothing is hidden by nothing',
  async run({ server, widget, assert }) {
    const page = await server.page();
    await widget.open(page);
    const map = await widget.find('group', 'Palvelukartta');
    const parts = await widget.names('button', map);
    assert.deepEqual(parts.map((name) => Number(/(\d+) palvelu/.exec(name)[1])), [8, 2, 12, 2], parts.join(' | '));
    const shown = async () => (await widget.lists()).flat().filter((name) => Object.values(SERVICES).flat().some((service) => name.startsWith(service)));

    await widget.press('button', /^Yhteiset palvelut/, map);
    await widget.until(async () => (await shown()).length === 2, async () => `not the shared services alone: ${await shown()}`);
    await widget.until(async () => (await widget.fragment()) === '#sote/services?sector=both', async () => `the link is ${await widget.fragment()}`);
    assert.deepEqual((await shown()).sort(), [...SERVICES.both].sort());

    // by keyboard to another part, and off again
    await tabTo(widget, assert, 'button', /^Terveyspalvelut/);
    await widget.keys(Key.SPACE);
    await widget.until(async () => (await shown()).length === 12, 'not the services of health care');
    await widget.keys(Key.SPACE);
    await widget.until(async () => (await shown()).length === 24, 'not all services are back');

    // beside answers the part stands among what is chosen; taken off, the focus is in the search box
    await widget.open(`${page}#sote/services?sector=social&q=tuki`);
    await widget.press('button', /^Sosiaalipalvelut/);
    await widget.until(async () => (await widget.focused())?.name === SEARCH.fi, async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    assert.ok(!/sector/.test(await widget.fragment()) || await widget.until(async () => !/sector/.test(await widget.fragment()), 'the part is still in the link'));

    // no partner is for students: all that is for them stands
    await widget.open(`${page}#sote/services?situation=student&sector=partner`);
    await widget.until(async () => (await shown()).length > 2, async () => `only ${await shown()}`);
    await widget.clean();
  },
};
