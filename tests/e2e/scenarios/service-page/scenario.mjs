import { ADD } from '../../facts.mjs';

const SERVICE = 'Suun terveydenhuolto';

export default {
  title: 'A service opens under its name, tells what it is, leads to what it costs, and Back returns',
  async run({ driver, server, widget, assert }) {
    await widget.open(await server.page());
    assert.equal(await widget.fragment(), '');
    await widget.press('link|button', SERVICE);

    await widget.heading(SERVICE);
    await widget.until(async () => (await widget.focused())?.role === 'heading', async () => `focus is on ${JSON.stringify(await widget.focused())}`);
    assert.equal((await widget.focused()).name, SERVICE);
    assert.match(await widget.fragment(), /^#sote.*oral-health/);
    const opened = (await widget.events('sote-navigate')).at(-1).detail;
    assert.equal(opened.view, 'services');
    assert.equal(opened.id, 'oral-health');

    await widget.says(/hammaslääkäri/i);
    await widget.says(/suuhygienisti/i);
    await widget.says(/Lähipalvelu|Liikkuva palvelu|Etäasiointi|Etäpalvelu|Etsivä työ/i);
    await widget.says(/THL|Terveyden ja hyvinvoinnin laitos/);
    await widget.says(/\b20\d\d\b/);
    await widget.find('button', ADD.fi);
    // what is given to others is the service alone, without what one has gathered oneself
    await widget.press('button', ADD.fi);
    await widget.find('tab', /^Oma lista\D*1/);
    await widget.script(`navigator.clipboard ?? Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {} });
      navigator.clipboard.writeText = async (text) => { window.copied = text };
      window.printed = 0;
      window.print = () => { window.printed += 1 }`);
    await widget.press('button', 'Kopioi linkki');
    await widget.until(async () => /Linkki on kopioitu/.test(await widget.status()), async () => `copying is not told: ${await widget.status()}`);
    assert.match(await widget.script('return window.copied'), /#sote\/services\/oral-health$/);
    await widget.press('button', 'Tulosta');
    await widget.until(() => widget.script('return window.printed === 1'), 'nothing is printed');
    await widget.press('button', /poista.*listalta/i);
    await widget.find('button', ADD.fi);
    const described = (await widget.text()).split('\n').some((line) => line.length > 60);
    assert.ok(described, 'there is a description in sentences');

    await driver.navigate().back();
    await widget.gone('heading', SERVICE);
    await widget.until(async () => {
      const at = await widget.focused();
      return at && /link|button/.test(at.role) && at.name.startsWith(SERVICE);
    }, async () => `after Back the focus is on ${JSON.stringify(await widget.focused())}, not on what opened the service`);
    assert.ok(!/oral-health/.test(await widget.fragment()));

    await driver.navigate().forward();
    await widget.heading(SERVICE);
    await widget.press('link|button', /Perusterveydenhuol/);
    await widget.until(async () => (await widget.selectedTab()) === 'Kustannukset', 'the link to the share does not lead to the costs');
    await widget.says(/Perusterveydenhuolto/);
    await widget.says(/neuvolakäynnit/i); // the share stands open
    assert.match(await widget.fragment(), /primary-care/);

    await driver.navigate().back();
    await widget.heading(SERVICE);
    await widget.clean();
  },
};
