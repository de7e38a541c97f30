// What every scenario ends with: an empty console, no third party, nothing stored.
import assert from 'node:assert/strict';

/**
 * `warnings`: the console.warn lines this page has to give, one pattern each, no more and no fewer.
 * `notes`: patterns of warnings that may be given besides, at most once each line.
 * `errors`: patterns of console.error lines that may be given, at most once each line.
 * `violations`: patterns of policy violations that may happen. `network`: the browser itself may log failed loads.
 * `hosts`: further origins this page may ask.
 */
export async function assertClean(widget, { warnings = [], notes = [], errors = [], violations = [], network = false, hosts = [] } = {}) {
  await widget.settled();
  const said = await widget.script('return { warnings: recorded.warnings, errors: recorded.errors, violations: recorded.violations, requests: recorded.requests() }');
  // picked one by one: a page may have given all objects more than their own
  const { cookie, local, session, databases, caches } = await widget.driver.executeAsyncScript('recorded.stored().then(arguments[0])');

  const complaints = said.errors.filter((line, at) => !errors.some((one) => one.test(line)) || said.errors.indexOf(line) !== at);
  assert.deepEqual(complaints, [], 'the console holds errors');
  const expected = [...warnings, ...notes];
  const unexpected = said.warnings.filter((line, at) => !expected.some((one) => one.test(line)) || said.warnings.indexOf(line) !== at);
  assert.deepEqual(unexpected, [], 'the console holds warnings');
  for (const one of warnings) {
    const times = said.warnings.filter((line) => one.test(line)).length;
    assert.equal(times, 1, `the warning ${one} was given ${times} times: ${said.warnings.join(' / ')}`);
  }
  const violated = said.violations.filter((line) => !violations.some((one) => one.test(line)));
  assert.deepEqual(violated, [], 'the page\'s Content Security Policy was violated');

  const allowed = [widget.server.site, widget.server.widgetOrigin, ...hosts];
  const strangers = said.requests.filter((url) => !allowed.includes(new URL(url).origin));
  assert.deepEqual(strangers, [], 'other hosts were asked');
  assert.deepEqual({ cookie, local, session, databases, caches }, { cookie: '', local: [], session: [], databases: [], caches: [] }, 'something was stored');

  if (widget.browser === 'chromium') {
    const log = await widget.driver.manage().logs().get('browser');
    const lines = log.map((entry) => entry.message).filter((line) => ![...expected, ...errors].some((one) => one.test(line.replaceAll('\\"', '"')))
      && !violations.some((one) => one.test(line) || /Content.Security.Policy/i.test(line))
      && !(network && /Failed to load resource|net::ERR|CORS policy/.test(line)));
    assert.deepEqual(lines, [], 'Chromium\'s console is not empty');
  }
}
