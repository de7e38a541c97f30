const MANY = 1000;
const DRAWER = 32;
const card = (place) => ({ id: `service-${place}`, sector: 'health', name: `Palvelu ${place + 1}`, summary: `Keksitty palvelu numero ${place + 1}.` });

export default {
  title: 'A long list grows while one scrolls, never by itself and never under the reader, and its end is within reach',
  timeout: 180_000,
  async run({ server, widget, assert }) {
    const answer = (file) => {
      const drawer = /cards-fi-1a2b3c4d-(\d+)\.json$/.exec(file)?.[1];
      if (drawer) return { format: 2, cards: Array.from({ length: Math.min(DRAWER, MANY - drawer * DRAWER) }, (_, at) => card(drawer * DRAWER + at)) };
      if (file.endsWith('/dataset.json')) return { format: 2, id: 'many', languages: { fi: { file: 'fi-1a2b3c4d.json', background: 'background-fi-1a2b3c4d.json', search: 'search-fi-1a2b3c4d.bin', services: MANY } } };
      if (file.includes('/background-')) return { format: 2, programme: {} };
      if (file.includes('/shelf-')) return { format: 2, services: [] };
      return { format: 2, id: 'many', lang: 'fi', title: 'Monta', compiled: '2026-11-29', licence: 'CC BY 4.0', sectors: [0, 0, MANY, 0], shelves: 2, cards: [] };
    };
    server.fault(/\/many\//, (file) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(answer(file)) }));
    await widget.open(`${await server.page({ fill: { attributes: `src="${server.widget}/many/" loading="eager"` } })}#sote/services?sector=health`);
    const count = () => widget.script(`return document.querySelector('sote-explorer').shadowRoot.querySelectorAll('.card').length`);
    const grown = (least) => widget.until(async () => (await count()) > least, async () => `${await count()} stand, not more than ${least}`);

    await widget.until(async () => (await count()) === 48, async () => `${await count()} stand at first`);
    // the rest of the program comes after a second, and then somebody looks out
    await widget.driver.sleep(1500);
    assert.equal(await count(), 48, 'who does not scroll is shown no more');

    await widget.ask('button', /^Palvelu 20$/, 'one.focus(); return true');
    await widget.script(`scrollTo(0, document.documentElement.scrollHeight - innerHeight - 900)`);
    await widget.settled();
    const at = () => widget.script(`const seen = [...document.querySelector('sote-explorer').shadowRoot.querySelectorAll('.card')].find((one) => one.getBoundingClientRect().top > 0);
      return [seen?.textContent, Math.round(seen?.getBoundingClientRect().top), Math.round(scrollY)]`);
    let before = 48;
    for (let turns = 0; turns < 6 && (await count()) < 240; turns += 1) {
      await widget.script(`scrollTo(0, document.documentElement.scrollHeight - innerHeight - 500)`);
      const here = await at();
      await grown(before);
      await widget.settled();
      assert.deepEqual(await at(), here, 'what is read stays where it is');
      assert.equal((await widget.focused())?.name, 'Palvelu 20', 'and the focus where it was');
      before = await count();
    }
    assert.equal(await count(), 240);

    // then the end is within reach, and one is asked
    await widget.script(`scrollTo(0, document.documentElement.scrollHeight)`);
    await widget.driver.sleep(700);
    assert.equal(await count(), 240, 'no more come by themselves');
    assert.ok(await widget.script(`const foot = document.querySelector('sote-explorer').shadowRoot.querySelector('.foot').getBoundingClientRect(); return foot.top < innerHeight`), 'the footer is seen');
    await widget.press('button', 'Näytä lisää');
    await grown(240);
    assert.equal((await widget.focused())?.name, 'Näytä lisää', 'the button keeps the focus');
    await widget.says(/Näkyvissä 288\/1\s000/);
    assert.ok(server.requests().filter((one) => one.includes('/cards-')).length <= 9, 'only the drawers that are seen are fetched');
    await widget.clean();
  },
};
