import { clockPage, withContacts } from '../../phone.mjs';

const CLINIC = {
  kind: 'Palvelupaikka', name: 'Keskustan hammashoitola', opening_hours: 'Mo-Fr 08:00-16:00; 2026 Dec 24-2026 Dec 26 off',
  lines: [{ label: 'ma–pe', text: '8.00–16.00' }, { text: '03 123 4567', url: 'tel:+35831234567' }],
};

export default {
  title: 'A service says whether it is open now, in the time of Helsinki wherever the visitor is, and whether what it tells is old',
  async run({ server, widget, assert }) {
    const said = async (lang, moment, zone, expected) => {
      await withContacts(server, lang, 'oral-health', [CLINIC]);
      await widget.open(`${await clockPage(server, lang, moment, zone)}#sote/services/oral-health`);
      await widget.says(expected);
      return widget.text();
    };
    // 28 November 2026 is a Saturday; in winter Helsinki is two hours ahead of UTC
    await said('fi', '2026-11-28T10:00:00Z', 120, /Kiinni nyt, avautuu maanantaina klo 8\.00\.\s/);
    await said('fi', '2026-11-30T13:58:00Z', 120, /Auki nyt, sulkeutuu klo 16\.00\.\s/);
    // the daughter is in New York, where it is still night
    await said('sv', '2026-11-30T08:00:00Z', -300, /Öppet nu, stänger kl\. 16\.00 \(finsk tid\)/);
    // in summer it is three hours
    await said('en', '2026-07-01T05:30:00Z', 60, /Open now, closes at 16:00 \(Finnish time\)/);
    await said('fi', '2026-12-24T10:00:00Z', 120, /Kiinni nyt, avautuu maanantaina klo 8\.00\./);
    const words = await said('fi', '2027-01-01T10:00:00Z', 120, /Tänään on uudenvuodenpäivä, ja aukiolo voi poiketa tavallisesta/);
    // the source is of May 2022
    assert.match(words, /yli puoli vuotta vanhoja \(toukokuu 2022\)/);
    await widget.clean();
  },
};
