import { ADD, TABS } from '../../facts.mjs';
import { clockPage, holds, phone, putAway, withContacts } from '../../phone.mjs';

const ADVICE = {
  kind: 'Puhelinpalvelu', name: 'Asiakasohjaus', opening_hours: 'Mo-Fr 08:00-16:00', lines: [{ text: '09 123 4567', url: 'tel:+35891234567' }],
};

export default {
  title: 'A daughter abroad arranges help for her father: hours in Finnish time, a list with a note, and a link that opens it at his home',
  timeout: 90_000,
  async run(of) {
    const { server, widget, assert, fresh } = of;
    await withContacts(server, 'fi', 'older-people-services', [ADVICE]);
    // Monday noon in Helsinki, five in the morning in New York
    const page = await clockPage(server, 'fi', '2026-11-30T10:00:00Z', -300);
    await phone(of, page);
    await widget.search('isä ei pärjää kotona');
    await widget.press('link|button', 'Iäkkäiden palvelut');
    await widget.says(/Auki nyt, sulkeutuu klo 16\.00 \(Suomen aikaa\)/);
    await widget.press('button', ADD.fi);
    await widget.press('button', /takaisin/i);
    await widget.press('link|button', 'Kotisairaanhoito');
    await widget.press('button', ADD.fi);
    await widget.tab(TABS.fi.list);
    await widget.says(/Ota ensin yhteyttä: Iäkkäiden palvelut/);
    await widget.press('textbox', 'Omat muistiinpanot');
    await widget.keys(...'Soita ma 9');
    await widget.until(async () => /note=Soita ma 9/.test(await widget.fragment()), 'the note is not in the link');
    await holds(of, 'the list');
    const link = await widget.url();
    await putAway(of);

    await fresh(async (other) => {
      await phone({ ...of, ...other }, link);
      await other.widget.says(/Iäkkäiden palvelut/);
      await other.widget.says(/Kotisairaanhoito/);
      assert.equal(await other.widget.script('return arguments[0].value', await other.widget.find('textbox', 'Omat muistiinpanot')), 'Soita ma 9');
      await putAway({ ...of, ...other });
    });
  },
};
