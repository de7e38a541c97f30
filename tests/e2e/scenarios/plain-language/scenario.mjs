import { Key } from '../../widget.mjs';
import { ADD, TABS } from '../../facts.mjs';

const NAME = { fi: 'Selkokieli', sv: 'Lättläst', en: 'Easy language' };
// as they stand in data/services
const CHILD_WELFARE = {
  fi: { name: 'Lastensuojelu', plain: 'Työntekijä auttaa perhettä ensin kotona.', usual: 'Lapsi otetaan huostaan vain, kun muu apu ei riitä.' },
  sv: { name: 'Barnskydd', plain: 'En medarbetare hjälper först familjen hemma.', usual: 'Ett barn omhändertas bara när annan hjälp inte räcker till.' },
  en: { name: 'Child welfare', plain: 'A worker first helps the family at home.', usual: 'A child is taken into care only when other help is not enough.' },
};

export default {
  title: 'Plain language: one switch, by keyboard too; link, language, navigation and Back keep it',
  timeout: 120_000,
  async run({ driver, server, widget, assert, fresh }) {
    const page = await server.page({ fill: { attributes: 'lang="fi"' } });
    await widget.open(page);
    const pressed = async (lang, expected) => widget.until(
      async () => (await (await widget.find('button', NAME[lang])).getAttribute('aria-pressed')) === String(expected),
      `${NAME[lang]} should ${expected ? '' : 'not '}be pressed`,
    );
    const fragment = (expected) => widget.until(async () => expected.test(await widget.fragment()), async () => `${await widget.fragment()} is not ${expected}`);
    const reads = async (lang, how) => {
      const { name, plain, usual } = CHILD_WELFARE[lang];
      await widget.heading(name);
      await widget.until(async () => (await widget.text()).includes(how === 'plain' ? plain : usual), `${lang}: the text is not the ${how} one`);
      assert.ok(!(await widget.text()).includes(how === 'plain' ? usual : plain), `${lang}: both texts stand at once`);
      await pressed(lang, how === 'plain');
      // what else there is stays, such as the button of the own list
      await widget.find('button', /omal(le|ta) listal|min lista|my list/);
    };

    // right after the tabs, by keyboard
    await pressed('fi', false);
    await widget.ask('tab', TABS.fi.services, 'one.focus()');
    await widget.keys(Key.TAB);
    assert.deepEqual(await widget.focused(), { role: 'button', name: NAME.fi });
    const size = await widget.ask('button', NAME.fi, 'const { width, height } = one.getBoundingClientRect(); return [width, height]');
    assert.ok(Math.min(...size) >= 44, `a target of ${size}`);
    const steps = await widget.script('return history.length');
    await widget.keys(Key.SPACE);
    await pressed('fi', true);
    await widget.says(/Avaa palvelu\. Sen teksti on selkokieltä\./);
    assert.deepEqual(await widget.focused(), { role: 'button', name: NAME.fi });
    await fragment(/^#sote\/services\?plain=1$/);
    assert.equal(await widget.script('return history.length'), steps, 'to switch is no step');

    // a service, and another language
    if (!(await widget.all('link|button', CHILD_WELFARE.fi.name)).length) await widget.press('link|button', /^Sosiaalipalvelut/);
    await widget.press('link|button', CHILD_WELFARE.fi.name);
    await reads('fi', 'plain');
    await fragment(/^#sote\/services\/child-welfare\?(.*&)?plain=1$/);
    for (const lang of ['sv', 'en', 'fi']) {
      await widget.script('document.querySelector("sote-explorer").lang = arguments[0]', lang);
      await reads(lang, 'plain');
    }
    await fragment(/^#sote\/services\/child-welfare\?(.*&)?plain=1$/);

    // the link
    const link = await widget.url();
    await fresh(async ({ widget: relative }) => {
      await relative.open(link);
      await relative.heading(CHILD_WELFARE.fi.name);
      await relative.until(async () => (await relative.text()).includes(CHILD_WELFARE.fi.plain), 'the link does not restore the plain text');
      await relative.clean();
    });

    // the own list and other views; Back
    await widget.press('button', ADD.fi);
    await widget.tab(TABS.fi.list);
    await pressed('fi', true);
    await widget.says(/Oletko huolissasi lapsesta\? Ota yhteyttä oman alueesi lastensuojeluun\./);
    await widget.tab(TABS.fi.costs);
    assert.equal((await widget.all('button', NAME.fi)).length, 0, 'a switch that changes nothing');
    await fragment(/^#sote\/costs\?(.*&)?plain=1&list=child-welfare$/);
    await driver.navigate().back();
    await widget.says(/Oletko huolissasi lapsesta\?/);
    await driver.navigate().back();
    await reads('fi', 'plain');

    // off, where one is
    await widget.ask('button', NAME.fi, 'one.focus()');
    await widget.keys(Key.ENTER);
    await reads('fi', 'usual');
    assert.deepEqual(await widget.focused(), { role: 'button', name: NAME.fi });
    await fragment(/^#sote\/services\/child-welfare\?(?!.*plain).*list=child-welfare$/);
    // the place one comes back to was left in plain language
    await driver.navigate().back();
    await widget.gone('heading', CHILD_WELFARE.fi.name);
    await pressed('fi', false);
    await fragment(/^#sote\/services\?(?!.*plain).*list=child-welfare$/);
    await widget.clean();
  },
};
