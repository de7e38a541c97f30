// Pagefind: made by its own program from pages with weighted parts, in many small files of which a search fetches a few.
// It answers by promises and knows its pages by address; the addresses stand in files of their own, fetched for what is shown.
/** Its own script, with the files that are fetched given to it from memory: what is measured is its work, not a server's. */
export async function load(read, names, folder) {
  const { createInstance } = await import(`${folder}pagefind.js`);
  globalThis.fetch = async (address) => new Response(read(new URL(address, location.href).href.replace(folder, '').replace(/\?.*/, '')));
  // in a worker it would answer later, by a message each way
  const pagefind = createInstance({ basePath: folder, noWorker: true, language: 'fi' });
  const search = async (query, limit) => (await pagefind.search(query)).results.slice(0, limit);
  search.places = async (query, limit) => {
    const shown = await Promise.all((await search(query, limit)).map((result) => result.data()));
    return shown.map(({ raw_url, url }) => Number(/(\d+)/.exec(raw_url ?? url)[1]));
  };
  return search;
}
