// Our own search, as the widget has it. All that the page's side knows of it stands in this file.
import start, { Engine } from 'ours-glue';

/** The program starts on the clock, although a visitor's is running already. Pieces of a large index are read when a query wants them. */
export async function load(read, names, folder, program) {
  await start({ module_or_path: program });
  const engine = new Engine(new Uint8Array(read('search.bin')));
  return (query, limit) => {
    for (;;) {
      const hits = engine.search(query, limit);
      const wanted = engine.wanted();
      if (!wanted.length) return hits;
      for (const piece of wanted) engine.put(piece, new Uint8Array(read(`search-${piece}.bin`)));
    }
  };
}
