import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

export default {
  title: 'Inside other shadow roots, open and closed, two deep: works, hears its language, leaves the page\'s focus alone',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    const head = `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    for (const [outer, inner] of [['open', 'open'], ['open', 'closed'], ['closed', 'open'], ['closed', 'closed']]) {
      const how = `${inner} in ${outer}`;
      await widget.open(await server.page({ file: PARTS, fill: { head, body: '<input id="own" aria-label="Oma"><div id="host"></div>' } }), { ready: false });
      // the finder sees through open roots only, so the page keeps the way to the element
      await widget.script(`const [outer, inner] = arguments;
        const first = document.getElementById('host').attachShadow({ mode: outer });
        first.innerHTML = '<div lang="sv"><div id="inner"></div></div>';
        const second = first.getElementById('inner').attachShadow({ mode: inner });
        second.innerHTML = '<style>* { all: unset } button { display: none }</style><p>Sivun osa</p>';
        window.element = document.createElement('sote-explorer');
        element.setAttribute('loading', 'eager');
        second.append(element);
        const { querySelectorAll } = document;
        document.querySelectorAll = (selector) => (selector === 'sote-explorer' ? [element] : querySelectorAll.call(document, selector));`, outer, inner);
      await widget.ready();
      assert.deepEqual(await widget.tabs(), Object.values(TABS.sv), `${how}: the language of the root around`);
      await widget.search('tand');
      await widget.press('link|button', /^Munhälsovård|^Tandvård|^Mun/);
      await widget.heading(/tandvård$/i);
      await widget.settled();
      await widget.press('button', ADD.sv);
      await widget.find('tab', /^Min lista\D*1/);
      await widget.tab(TABS.sv.costs);
      assert.match(await widget.fragment(), /^#sote\/costs/, `${how}: the address`);
      assert.equal(await widget.script('return element.shadowRoot.activeElement?.getAttribute("role")'), 'tab', `${how}: the focus is inside`);

      // whoever is in the page's own field stays there
      await widget.script('document.getElementById("own").focus()');
      await driver.navigate().back();
      await widget.until(async () => (await widget.selectedTab()) === TABS.sv.services, `${how}: Back goes back`);
      await widget.script('finder.find(element, "button", ["Rensa|Tillbaka|Alla", ""])[0]?.click()');
      await widget.settled();
      assert.equal(await widget.script('return document.activeElement.id'), 'own', `${how}: the page's focus`);

      // the language of a root further out counts when there is none nearer, and may change on the way
      await widget.script('element.remove(); document.getElementById("host").insertAdjacentHTML("afterend", "<div id=english lang=en></div>")');
      await widget.script('document.getElementById("english").attachShadow({ mode: "closed" }).append(element)');
      await widget.find('tab', TABS.en.services);
      assert.deepEqual((await widget.tabs()).map((name) => name.replace(/\s*\(.*/, '')), Object.values(TABS.en), `${how}: moved to another root`);
      assert.deepEqual(await widget.script('return recorded.events.filter((one) => one.type === "sote-ready").map((one) => one.composed)').then((all) => new Set(all).size), 1);
      await widget.clean();
    }
  },
};
