import { amounts } from '../../facts.mjs';

export default {
  title: 'The reform: five goals, a timeline, grants with their table, regions and their projects',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'view="programme"' } }));
    const items = await widget.script(`const host = document.querySelector("sote-explorer");
      return finder.find(host, "list").map((list) => finder.find(list, "listitem").map(finder.name))`);
    const goals = items.find((list) => list.length === 5 && /yhdenvertai|tasa-?arvoi|yhtäläi/i.test(list[0]));
    assert.ok(goals, `no list of five goals, equal access first: ${JSON.stringify(items).slice(0, 800)}`);
    for (const [index, words] of [[1, /ehkäis|ennalta/i], [2, /laatu|laadu/i], [3, /moni|yhteen/i], [4, /kustannus/i]]) assert.match(goals[index], words);

    for (const words of [/2020\s*[–-]\s*2023/, /20\.1\.2020|20\. tammikuuta/, /31\.3\.2020|31\. maaliskuuta/, /hyvinvointialue/i]) await widget.says(words);

    const tables = await widget.all('table');
    assert.ok(tables.length, 'the grants stand in a table');
    const words = (await Promise.all(tables.map((table) => widget.text(table)))).join('\n');
    const figures = amounts(words);
    for (const million of [70, 141, 15.25, 50]) {
      assert.ok(figures.includes(million) || figures.includes(million * 1e6), `${million} million is not in a table: ${words}`);
    }
    const headers = await Promise.all(tables.map(async (table) => [await widget.names('columnheader', table), await widget.names('rowheader', table)]));
    assert.ok(headers.every(([columns, rows]) => columns.length && rows.length), 'tables have row and column headers');
    assert.match(words, /lähes|melkein|noin/i, 'nearly 50 stays nearly 50');

    for (const project of [/Pirkanmaa/, /PirSote/, /KOMAS/, /Uusimaa|Uudenmaan|Uudellamaalla/, /\b11\b|yksitoista/, /Vantaa[-–\s]*(ja )?Kerava/, /HUS/,
      /STM|Sosiaali- ja terveysministeriö/, /THL|Terveyden ja hyvinvoinnin laitos/]) await widget.says(project);
    await widget.clean();
  },
};
