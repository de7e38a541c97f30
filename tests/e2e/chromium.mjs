// What only Chromium can pretend: print, forced colours, reduced motion.

/** `emulate(driver, { media: 'print' })`, `emulate(driver, { 'forced-colors': 'active' })`; `{}` ends it. */
export async function emulate(driver, { media = '', ...features }) {
  await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', {
    media, features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** The page as a PDF, as the print dialogue would make it; `options` are those of `Page.printToPDF`. */
export async function pdf(driver, options = {}) {
  const { data } = await driver.sendAndGetDevToolsCommand('Page.printToPDF', { printBackground: true, ...options });
  return Buffer.from(data, 'base64');
}

/** How many sheets of A4 it would fill. */
export async function sheets(driver) {
  const file = await pdf(driver, { paperWidth: 8.27, paperHeight: 11.69 });
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
}
