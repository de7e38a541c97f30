import { TABS } from '../../facts.mjs';

export default {
  title: 'The widget comes where the tag says, once, whatever the page is like',
  async run({ server, widget, assert }) {
    const tag = (data) => `<script src="${server.widget}/v1/sote-explorer.js" ${data}></script>`;
    const open = async (places) => widget.open(await server.page({ file: 'page.html', fill: { head: '', first: '', second: '', ...places } }));
    const places = () => widget.script('return [...document.querySelectorAll("sote-explorer")].map((one) => one.parentElement.id || one.parentElement.localName)');

    for (const selector of ['##', 'div[', '#nowhere']) {
      await open({ second: tag(`data-target="${selector}" data-lang="sv"`) });
      assert.deepEqual(await places(), ['second'], `data-target="${selector}"`);
      assert.deepEqual(await widget.tabs(), Object.values(TABS.sv));
      await widget.clean({ warnings: [/data-target/] });
    }

    for (const how of ['', 'async', 'defer']) {
      await open({ first: tag(how), second: '<sote-explorer lang="en"><a href="#own">Services</a></sote-explorer>' });
      await widget.settled();
      assert.deepEqual(await places(), ['second'], `a bare tag (${how}) above the page's own element`);
      assert.equal((await widget.events('sote-ready')).length, 1);
      await widget.clean();
    }

    for (const how of ['', 'async', 'defer']) {
      await open({ head: tag(`${how} data-view="costs" data-loading="eager"`) });
      assert.deepEqual(await places(), ['body'], `a tag in the head (${how})`);
      assert.equal(await widget.script('return document.body.lastElementChild.localName'), 'sote-explorer', 'below what the page has');
      assert.equal(await widget.selectedTab(), TABS.fi.costs);
      await widget.clean();
    }
  },
};
