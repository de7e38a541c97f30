const TERMS = ['sote-keskus', 'peruspalvelut', 'hyvinvointialue', 'hyte', 'yhdyspinta', 'moniammatillisuus', 'monialaisuus',
  'palvelujen yhteensovittaminen', 'omatyöntekijä', 'lähipalvelu', 'etäasiointi', 'etäpalvelu', 'asiakaslähtöisyys',
  'valtionavustus', 'yhteistyöalue', 'PirSote', 'KOMAS'];

export default {
  title: 'The glossary explains every term, can be filtered, and says when nothing fits',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'view="glossary"' } }));
    const terms = async () => (await widget.names('term|heading', await widget.panel())).map((one) => one.toLowerCase());
    const lacking = TERMS.map((term) => term.toLowerCase());
    const all = await terms();
    assert.deepEqual(lacking.filter((term) => !all.some((one) => one.includes(term))), [], 'terms that are missing');

    await widget.search('omatyö', 'searchbox|textbox');
    await widget.until(async () => (await terms()).filter((one) => TERMS.some((term) => one.includes(term.toLowerCase()))).length < 4,
      async () => `the filter leaves ${await terms()}`);
    assert.ok((await terms()).some((one) => one.startsWith('omatyöntekijä')));

    await widget.search('zzqxzzqx', 'searchbox|textbox');
    await widget.until(async () => !(await terms()).some((one) => TERMS.some((term) => one.includes(term.toLowerCase()))), 'nonsense leaves terms');
    await widget.says(/\bei\b|yhtään/i);

    await widget.search('', 'searchbox|textbox');
    await widget.until(async () => (await terms()).length === all.length, 'an empty filter does not bring the terms back');
    await widget.clean();
  },
};
