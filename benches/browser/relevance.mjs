// How well an engine answers questions somebody has judged: tests/relevance/*.jsonl, a question a line.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The Finnish questions about the PTV corpus, each with its file's name as its set; none where there is no such folder. */
export async function judged(folder) {
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const sets = await Promise.all(names.filter((name) => name.endsWith('.jsonl')).sort().map(async (name) => {
    const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n').filter((line) => line.trim());
    return lines.map((line) => ({ set: name.replace('.jsonl', ''), ...JSON.parse(line) }));
  }));
  return sets.flat().filter(({ data, lang, relevant }) => data === 'ptv' && lang === 'fi' && relevant?.length);
}

/** For each set the measures over all its questions, and over each kind. `found`: for each question the ids of its first ten answers. */
export function judge(questions, found) {
  const scored = questions.map(({ set, kind, relevant }, i) => {
    const first = found[i].findIndex((id) => relevant.includes(id));
    return {
      set,
      kind,
      mrr: first < 0 ? 0 : 1 / (first + 1),
      recall: found[i].filter((id) => relevant.includes(id)).length / Math.min(relevant.length, 10),
      zero: found[i].length ? 0 : 1,
    };
  });
  const measures = (some) => ({ all: mean(some), kinds: Object.fromEntries([...groups(some, 'kind')].sort().map(([kind, of]) => [kind, mean(of)])) });
  return Object.fromEntries([...groups(scored, 'set')].map(([set, of]) => [set, measures(of)]));
}

function groups(some, key) {
  const found = new Map();
  for (const one of some) found.set(one[key], [...(found.get(one[key]) ?? []), one]);
  return found;
}

function mean(scored) {
  const of = (measure) => scored.reduce((sum, one) => sum + one[measure], 0) / scored.length;
  return { questions: scored.length, mrr: of('mrr'), recall: of('recall'), zero: of('zero') };
}
