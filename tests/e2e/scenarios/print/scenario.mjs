import { ADD, TABS } from '../../facts.mjs';
import { emulate, pdf, sheets } from '../../chromium.mjs';

export default {
  title: 'On paper: the content, its sources, and none of the controls',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s prints as the dialogue does',
  async run({ driver, server, widget, assert }) {
    await widget.open(await server.page());
    const printed = async (view, words) => {
      const address = await widget.fragment();
      await emulate(driver, { media: 'print' });
      assert.deepEqual(await widget.names('tab'), [], `${view}: tabs are not printed`);
      assert.deepEqual(await widget.names('searchbox'), [], `${view}: the search box is not printed`);
      assert.deepEqual(await widget.names('slider|textbox'), [], `${view}: what moves points is not printed`);
      assert.deepEqual((await widget.names('radio')), [], `${view}: the unit switch is not printed`);
      assert.deepEqual((await widget.all('button', ADD.fi)).length, 0, `${view}: buttons are not printed`);
      assert.deepEqual((await widget.all('button', 'Selkokieli')).length, 0, `${view}: what switches language is not printed`);
      const text = await widget.text(await widget.host());
      for (const word of words) assert.match(text, word, `${view} on paper`);
      const file = await pdf(driver);
      assert.equal(file.subarray(0, 5).toString(), '%PDF-');
      assert.ok(file.length > 5000, `${view}: the PDF holds ${file.length} bytes`);
      await emulate(driver, {});
      assert.equal(await widget.fragment(), address);
    };
    await printed('services', [/Lastensuojelu/, /Suun terveydenhuolto/, /Ensihoito/]);
    await widget.press('link|button', 'Lastensuojelu');
    await widget.heading('Lastensuojelu');
    await printed('a service', [/Lastensuojelu/, /huostaanotto/i, /THL|Terveyden ja hyvinvoinnin laitos/]);
    await widget.press('button', 'Selkokieli');
    await widget.until(async () => /plain=1/.test(await widget.fragment()), 'the address does not follow');
    await printed('a service in plain language', [/Lastensuojelu/, /Työntekijä auttaa perhettä ensin kotona\./]);
    await widget.press('button', ADD.fi);
    await widget.tab(TABS.fi.list);
    await printed('my list', [/Lastensuojelu/]);
    // one takes a list along on one page
    const url = await widget.url();
    await widget.open(`${await server.page()}#sote/list?list=emergency-care,health-centre-hospital,substance-services,older-people-services,home-nursing,mental-health-and-substance&note=Kysy`);
    await widget.says(/Kotisairaanhoito/);
    await widget.find('img', /QR-koodi/);
    await printed('a list of six', [/Päihdehuolto/, /Ota ensin yhteyttä/, /Kysy/]);
    assert.equal(await sheets(driver), 1, 'pages of a list of six');
    await widget.open(url);
    await widget.tab(TABS.fi.costs);
    await widget.press('button', /→/);
    await widget.until(async () => /shift=/.test(await widget.fragment()), 'the address does not follow');
    await printed('costs', [/Sosiaalihuolto/, /38 %/, /THL|Terveyden ja hyvinvoinnin laitos/, /2020/, /1 prosenttiyksikkö on noin 200/, /ei ennuste/]);
    await widget.clean();
  },
};
