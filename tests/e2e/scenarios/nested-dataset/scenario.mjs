const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);

export default {
  title: 'A dataset nested without end is unusable, and breaks nothing',
  timeout: 90_000,
  async run({ server, widget, assert }) {
    for (const depth of [5_000, 200_000]) {
      const bodies = { brackets: nested(depth), unclosed: '['.repeat(depth), 'a-field': `{"format":1,"id":"x","languages":${nested(depth)}}` };
      for (const [name, body] of Object.entries(bodies)) {
        const what = `${name}-${depth}`;
        server.fault(new RegExp(`/nested/${what}/`), { headers: { 'Content-Type': 'application/json' }, body });
        await widget.open(await server.page({ fill: { attributes: `src="${server.widget}/nested/${what}/dataset.json"` } }), { ready: false });
        await widget.until(async () => (await widget.events('sote-error')).length, async () => `${what}: no sote-error; errors: ${await widget.script('return recorded.errors')}`, 15_000);
        await widget.settled();
        const errors = await widget.events('sote-error');
        assert.deepEqual(errors.map((one) => one.detail.code), ['dataset'], what);
        assert.ok((await widget.text(await widget.host())).includes(errors[0].detail.message), `${what}: the sentence stands on the page`);
        await widget.clean({ notes: [/sote-explorer: /] });
      }
    }
  },
};
