// A page as a phone shows it: 360 pixels wide, in a frame, because browsers' windows do not get that narrow.
import assert from 'node:assert/strict';

const WIDTH = 360;

/** Opens a page of `server.page()` on a phone; what follows is done there, until `putAway`. `hash`: the link's fragment. */
export async function phone({ server, widget }, page, hash = '') {
  const frame = await server.page({ file: '../../phone.html', fill: { page: page + hash, width: String(WIDTH) } });
  await widget.open(frame, { ready: false });
  await widget.enter();
  assert.equal(await widget.script('return innerWidth'), WIDTH);
}

/** Nothing reaches out of the phone, and help is one touch away. */
export async function holds({ widget }, what) {
  await widget.settled();
  assert.ok(await widget.script('return document.documentElement.scrollWidth <= innerWidth'), `${what}: the page scrolls sideways`);
  await widget.find('link', /^112/);
  await widget.find('link', /^116.117/);
}

/** Leaves the phone; its console was empty. */
export async function putAway({ driver, widget }) {
  await widget.clean();
  await driver.switchTo().defaultContent();
}

/** A page on which it is another time, for a visitor in a zone so many minutes ahead of UTC. */
export function clockPage(server, lang, moment, zone) {
  return server.page({ file: '../open-hours/page.html', fill: { lang, moment, zone: String(zone) } });
}

/** Puts contacts on the page of a service, in the file as it is sent. */
export async function withContacts(server, lang, service, ways) {
  const file = (await server.names()).find((name) => name.startsWith(`shelf-${lang}-`));
  const shelf = JSON.parse(await server.read(`v1/${file}`));
  shelf.services.find(({ id }) => id === service).ways = ways;
  server.fault(new RegExp(file.replaceAll('.', '\\.')), { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(shelf) });
}
