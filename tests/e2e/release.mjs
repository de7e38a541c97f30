// Another release beside the one that is tested: another version, other hashes in the names of its files.
import path from 'node:path';

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8' };
const HASH = /-([0-9a-f]{8,64})(?=[.-])/;

/** Serves the other release; gives the URL of its folder and its version. */
export async function otherRelease(server) {
  const { version } = JSON.parse(await server.read('v1/package.json'));
  const other = version.replace(/\d+$/, (last) => (last === '9' ? '8' : '9'.repeat(last.length)));
  const names = await server.names();
  const hashes = new Map(names.flatMap((name) => HASH.exec(name)?.[1] ?? []).map((hash) => [hash, [...hash].reverse().join('')]));
  const renamed = (text) => [...hashes].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

  for (const name of names) {
    const bytes = (await server.bytes(`v1/${name}`)).toString('latin1'); // one letter a byte, so that nothing changes but what is replaced
    const body = Buffer.from(renamed(bytes).replaceAll(version, other), 'latin1');
    const headers = { 'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream' };
    const at = new RegExp(`/other/v1/${renamed(name).replaceAll('.', '\\.')}$`);
    server.fault(at, { headers, body });
  }
  return { url: `${server.widget}/other/v1`, version: other };
}
