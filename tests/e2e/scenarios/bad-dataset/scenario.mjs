import { freePort } from '../../drivers.mjs';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HTML = { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Kirjaudu</title><p>Kirjaudu sisään' };

export default {
  title: 'A dataset that cannot be had or read: said in words, one event, the page\'s fallback, a quiet console',
  timeout: 120_000,
  async run({ server, widget, assert }) {
    await widget.open(await server.page());
    const datasets = server.requests().filter((path) => !/\.(js|wasm|css|html|bin)$/.test(path));
    assert.ok(datasets.length, 'a dataset is fetched');
    const whole = await server.read(datasets.at(-1));
    await widget.clean();

    const cases = {
      missing: [{ status: 404, body: 'Not found' }, 'network'],
      failing: [{ status: 500, body: 'Oops' }, 'network'],
      'hung-up': ['hang up', 'network'],
      'not-json': [{ headers: JSON_TYPE, body: 'tämä ei ole JSONia' }, 'dataset'],
      html: [HTML, 'dataset'],
      empty: [{ headers: JSON_TYPE, body: '' }, 'dataset'],
      null: [{ headers: JSON_TYPE, body: 'null' }, 'dataset'],
      'another-version': [{ headers: JSON_TYPE, body: '{"format":999,"id":"x","languages":{}}' }, 'dataset'],
      'of-another-kind': [{ headers: JSON_TYPE, body: '{"type":"FeatureCollection","features":[]}' }, 'dataset'],
      truncated: [{ headers: JSON_TYPE, body: whole.slice(0, whole.length / 2) }, 'dataset'],
    };
    for (const [name, [answer, code]] of Object.entries(cases)) {
      server.fault(new RegExp(`/faulty/${name}`), answer);
      await fails(name, code, `${server.widget}/faulty/${name}/dataset.json`);
    }
    const nobody = `http://127.0.0.1:${await freePort()}`;
    await fails('unreachable', 'network', `${nobody}/dataset.json`, [nobody]);

    const sentences = new Set();
    for (const lang of ['fi', 'sv', 'en']) sentences.add(await fails('missing', 'network', `${server.widget}/faulty/missing/dataset.json`, [], lang));
    assert.equal(sentences.size, 3, `each language has its own sentence: ${[...sentences].join(' / ')}`);

    async function fails(what, code, src, hosts = [], lang = 'fi') {
      await widget.open(await server.page({ fill: { attributes: `lang="${lang}" src="${src}"` } }), { ready: false });
      await widget.until(async () => (await widget.events('sote-error')).length, `${what}: no sote-error`, 15_000);
      await widget.settled();
      const errors = await widget.events('sote-error');
      assert.deepEqual(errors.map((one) => one.detail.code), [code], `${what}: one sote-error`);
      assert.ok(errors[0].detail.message.length > 10, `${what}: the event has a message`);
      assert.ok(errors[0].bubbles && errors[0].composed);
      assert.deepEqual(await widget.events('sote-ready'), [], `${what}: not ready`);
      const fallback = await widget.script('return finder.perceivable(document.getElementById("fallback"))');
      assert.ok(fallback, `${what}: the page's own fallback is to be seen`);
      const words = (await widget.text(await widget.host())).replace('Kaikki palvelut', '').trim();
      assert.ok(words.split(' ').length >= 4, `${what}: a sentence says what is wrong, not “${words}”`);
      await widget.find('link', /^112/);
      await widget.find('link', /^116.117/);
      await widget.clean({ network: true, hosts, notes: [/sote-explorer: /] });
      return words;
    }
  },
};
