import { TABS } from '../../facts.mjs';
import { tools } from '../../tools.mjs';

const LIST = '#sote/list?list=emergency-care,health-centre-hospital,substance-services,older-people-services';

export default {
  title: 'My list: whom to contact first, in one\'s own order, with notes, and as a link and a code that open it elsewhere',
  async run({ server, widget, assert, fresh, browser }) {
    await widget.open(`${await server.page()}${LIST}`);
    // an older person after accidents at home: the worker of social care puts the services together
    await widget.says(/Ota ensin yhteyttä: Päihdehuolto\. Sosiaalihuollossa voit saada omatyöntekijän/);
    await widget.press('button', 'Siirrä aiemmaksi: Iäkkäiden palvelut');
    await widget.until(async () => /Iäkkäiden palvelut on nyt listan 3\. palvelu/.test(await widget.status()), 'the move is not told');
    // the same button again: the focus went along
    await widget.until(async () => (await widget.focused())?.name === 'Siirrä aiemmaksi: Iäkkäiden palvelut', async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    await widget.says(/Ota ensin yhteyttä: Iäkkäiden palvelut/);

    await widget.press('textbox', 'Omat muistiinpanot');
    await widget.keys(...'Kysy kyydistä?');
    await widget.until(async () => /note=Kysy kyydistä\?/.test(await widget.fragment()), async () => `the note is not in the link: ${await widget.fragment()}`);
    assert.ok((await server.requests()).every((path) => !path.includes('Kysy')), 'the note is sent nowhere');
    const link = await widget.url();

    // read by another's reader of codes, module by module
    const code = await widget.find('img', /QR-koodi/);
    const { data, size } = await widget.script(`const picture = arguments[0];
      return { data: picture.querySelector('path').getAttribute('d'), size: Number(picture.getAttribute('viewBox').split(' ')[2]) }`, code);
    const read = tools('jsqr')(pixels(data, size, 4), size * 4, size * 4);
    assert.equal(read?.data, link, 'the code opens the list');

    await widget.script(`navigator.clipboard ?? Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {} });
      navigator.clipboard.writeText = async (text) => { window.copied = text }`);
    await widget.press('button', 'Kopioi linkki');
    await widget.until(async () => /Linkki on kopioitu/.test(await widget.status()), async () => `copying is not told: ${await widget.status()}`);
    assert.equal(await widget.script('return window.copied'), link);

    await fresh(async ({ widget: relative }) => {
      await relative.open(link);
      await relative.says(/Iäkkäiden palvelut/);
      assert.equal(await relative.ask('textbox', 'Omat muistiinpanot', 'return one.value'), 'Kysy kyydistä?');
      await relative.clean();
    });

    // the link is copied also while the rest of the program is on its way
    await widget.clean();
    server.mend();
    const release = server.hold(/\/rest-/);
    await widget.open(`${await server.page()}${LIST}`);
    await widget.script(`navigator.clipboard ?? Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {} });
      navigator.clipboard.writeText = async (text) => { window.copied = text }`);
    await widget.press('button', 'Kopioi linkki');
    await widget.until(async () => /Linkki on kopioitu/.test(await widget.status()), 'copying is not told');
    assert.match(await widget.script('return window.copied'), /#sote\/list\?list=/);
    assert.equal((await widget.all('img', /QR-koodi/)).length, 0);
    release();
    await widget.find('img', /QR-koodi/);

    // where the page's fragment is not ours no link holds the list
    await widget.open(await server.page({ fill: { attributes: 'routing="none"' } }));
    await widget.press('link|button', 'Suun terveydenhuolto');
    await widget.press('button', 'Lisää omalle listalle');
    await widget.find('tab', /^Oma lista\D*1/);
    await widget.tab(TABS.fi.list);
    await widget.find('textbox', 'Omat muistiinpanot');
    assert.equal((await widget.all('img', /QR-koodi/)).length + (await widget.all('button', 'Kopioi linkki')).length, 0);
    await widget.clean();
  },
};

/** The runs of a path such as `M5 4h7v1H5z` as the bytes of a picture, `scale` pixels to a module. */
function pixels(path, size, scale) {
  const side = size * scale;
  const bytes = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = y * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = x * scale; column < (Number(x) + Number(length)) * scale; column += 1) {
        bytes.set([0, 0, 0], (row * side + column) * 4);
      }
    }
  }
  return bytes;
}
