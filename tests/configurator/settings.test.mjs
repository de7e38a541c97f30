import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READ, VIEWS, attributes, defaults, fromQuery, toQuery } from '../../src/embed/configurator/settings.js';

const HOSTILE = ['</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '&quot;&lt;', '\u0000\u202e', '{{7*7}}',
  '%00', 'ä'.repeat(5000), '\ud800', ']]>', '-->', '../../x', ' ', '\n\r\t', '`${x}`', 'constructor', '__proto__', 'toString'];

test('what is at its default needs no attribute', () => {
  assert.deepEqual(attributes(defaults()), []);
  assert.equal(toQuery(defaults()), '');
});

test('attributes are those chosen', () => {
  const settings = { ...defaults(), lang: 'sv', region: 'pirkanmaa', views: ['glossary', 'costs'], view: 'costs', theme: 'dark', routing: 'none', loading: 'eager', level: '3', src: '/data/' };
  assert.deepEqual(Object.fromEntries(attributes(settings)), {
    lang: 'sv', src: '/data/', region: 'pirkanmaa', view: 'costs', views: 'glossary costs', theme: 'dark', routing: 'none', loading: 'eager', 'heading-level': '3',
  });
  const moved = { ...defaults(), views: ['costs', 'services', 'list', 'programme', 'glossary'] };
  assert.deepEqual(attributes(moved), [['views', 'costs services list programme glossary']], 'another order is another choice');
  assert.deepEqual(attributes({ ...defaults(), views: ['glossary'], view: 'glossary' }), [['views', 'glossary']], 'the only view is the first one anyway');
  assert.deepEqual(attributes({ ...defaults(), views: ['glossary'], view: 'costs' }), [['views', 'glossary']], 'a view that is not shown cannot come first');
});

test('an address carries every choice there and back', () => {
  const settings = { ...defaults(), lang: 'en', region: 'hus', views: ['list', 'services'], view: 'services', theme: 'light', routing: 'none', loading: 'eager', level: '5',
    src: 'https://data.example/x/?a=1&b=2', platform: 'drupal', host: '/v1/', pinned: false, fallback: 'A & B\n<b>"x"</b> 112', link: '/palvelut?x=1', radius: '4px', font: '"Open Sans", serif', size: '18px' };
  settings.colours.accent = { light: '#1d5b43', dark: '#9ad5bb' };
  settings.colours.surface = { light: '', dark: '#000000' };
  assert.deepEqual(fromQuery(`?${toQuery(settings)}`), settings);
  assert.deepEqual(fromQuery('?fallback='), { ...defaults(), fallback: '' }, 'no fallback at all is a choice');
});

test('a hostile address changes nothing that it may not', () => {
  const plain = defaults();
  for (const name of [...Object.keys(plain), 'accent-light', 'border-dark', '__proto__', 'constructor', 'ui']) {
    for (const value of HOSTILE) {
      const query = new URLSearchParams([[name, value]]);
      const settings = fromQuery(query.toString());
      assert.deepEqual(Object.keys(settings), Object.keys(plain));
      for (const [key, read] of Object.entries(READ)) {
        if (key === 'colour' || key === 'views' || key === 'pinned' || settings[key] === undefined) continue;
        assert.equal(read(settings[key]), settings[key], `${key} after ${name}=${value}`);
      }
      assert.ok(settings.views.length && settings.views.every((id) => VIEWS.includes(id)));
      assert.equal({}.polluted, undefined);
    }
  }
});

test('addresses are those of the web', () => {
  for (const good of ['/v1/', 'v1/', '../v1/', 'https://host.example/v1/', '//host.example/x', 'https://host.example:8443/a?b=c&d', 'https://päijät.example/ä']) assert.equal(READ.src(good), good, good);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'https://user:pass@host.example/', 'a b', '"', '<x>', 'https://host.example/\\', 'blob:https://x', 'ftp://host.example/']) {
    assert.equal(READ.src(bad), undefined, bad);
  }
  assert.equal(READ.src('   '), '');
});

test('the folder of the files may be named without its slash, or by the script', () => {
  for (const text of ['https://host.example/v1', 'https://host.example/v1/', 'https://host.example/v1/sote-explorer.js', 'https://host.example/v1/?x#y']) {
    assert.equal(READ.host(text), 'https://host.example/v1/', text);
  }
});

test('sizes and fonts are plain values of CSS, and nothing gets out of them', () => {
  assert.deepEqual(['0', '0px', '4', '4px', '0,5em', '1.125rem'].map(READ.radius), ['0', '0', '4px', '4px', '0.5em', '1.125rem']);
  for (const bad of ['-1px', '1e3px', 'calc(1px)', '4px;}', '100vw', 'auto', '99999px']) assert.equal(READ.radius(bad), undefined, bad);
  assert.deepEqual(['18px', '1.125rem', '9px', '0', '80px'].map(READ.size), ['18px', '1.125rem', undefined, undefined, undefined]);
  assert.equal(READ.font('Open Sans, "Noto Sans", SERIF'), '"Open Sans", "Noto Sans", serif');
  for (const bad of ['x;}', 'a, ,b', 'url(x)', '"', "a'b", '<x>', '\\22', ',']) assert.equal(READ.font(bad), undefined, bad);
});

test('a region is an id or a code', () => {
  assert.equal(READ.region(' pirkanmaa\n'), 'pirkanmaa');
  assert.equal(READ.region('{{7*7}}'), undefined);
});

test('no views at all cannot be chosen', () => {
  assert.equal(READ.views(''), undefined);
  assert.equal(READ.views('x y'), undefined);
  assert.deepEqual(READ.views('costs costs list x'), ['costs', 'list']);
});
