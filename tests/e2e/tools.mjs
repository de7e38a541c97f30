// Where the pinned tools are: npm packages in SOTE_NODE_MODULES, browser drivers in SOTE_TOOLS_BIN, else on PATH.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const modules = path.resolve(process.env.SOTE_NODE_MODULES ?? 'target/tools/npm/node_modules');
const bin = path.resolve(process.env.SOTE_TOOLS_BIN ?? 'target/tools/bin');

/** `require` for the npm development packages. */
export const tools = createRequire(path.join(modules, 'sote-explorer-tests.js'));
for (const name of ['selenium-webdriver', 'axe-core']) {
  if (!existsSync(path.join(modules, name))) {
    console.error(`${name} is not in ${modules}: cargo xtask test installs it, or name its folder in SOTE_NODE_MODULES.`);
    process.exit(2);
  }
}

/** The first of `names` that exists in the tools folder or on PATH. */
export function program(...names) {
  const folders = [bin, ...(process.env.PATH ?? '').split(path.delimiter)];
  for (const name of names) {
    const found = path.isAbsolute(name) ? name : folders.map((folder) => path.join(folder, name)).find(existsSync);
    if (found && existsSync(found)) return found;
  }
  throw new Error(`${names.join(' or ')} is not in ${bin} nor on PATH`);
}
