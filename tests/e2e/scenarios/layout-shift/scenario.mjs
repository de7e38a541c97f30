const SLOW = [/\.wasm$/, /\.json$/, /-[0-9a-f]{8,}\.js$/];

export default {
  title: 'Nothing on the page moves while the widget comes, however slowly',
  async run({ server, widget, assert }) {
    for (const [what, file, attributes] of [['an element with text behind it', 'page.html', ''],
      ['an element opened at the costs', 'page.html', 'view="costs"'], ['the bare tag', 'tag.html', '']]) {
      server.mend();
      const gates = SLOW.map((pattern) => server.hold(pattern));
      await widget.open(await server.page({ file, fill: { attributes } }), { ready: false });
      for (const release of gates) { // frames are painted between one part's arrival and the next's
        for (let i = 0; i < 5; i += 1) await widget.settled();
        release();
      }
      await widget.ready();
      for (let i = 0; i < 5; i += 1) await widget.settled();
      const { steady, shifts } = await widget.script('return { steady: recorded.steady, shifts: recorded.shifts }');
      for (const [id, tops] of Object.entries(steady)) assert.equal(tops.length, 1, `${what}: #${id} stood at ${tops.join(', then ')} px`);
      assert.deepEqual(shifts, [], `${what}: layout shifts`);
      await widget.clean();
    }
  },
};
