// How well an engine answers questions somebody has judged: tests/relevance/*.jsonl, a question a line.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The Finnish questions about the PTV corpus; none where there is no such folder. */
export async function judged(folder) {
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const texts = await Promise.all(names.filter((name) => name.endsWith('.jsonl')).sort().map((name) => readFile(path.join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.trim()));
  return lines.map((line) => JSON.parse(line)).filter(({ data, lang, relevant }) => data === 'ptv' && lang === 'fi' && relevant?.length);
}

/** The measures over all questions, and over each kind. `found`: for each question the ids of its first ten answers. */
export function judge(questions, found) {
  const scored = questions.map(({ kind, relevant }, i) => {
    const first = found[i].findIndex((id) => relevant.includes(id));
    return {
      kind,
      mrr: first < 0 ? 0 : 1 / (first + 1),
      recall: found[i].filter((id) => relevant.includes(id)).length / Math.min(relevant.length, 10),
      zero: found[i].length ? 0 : 1,
    };
  });
  const kinds = [...new Set(scored.map(({ kind }) => kind))].sort();
  const by = Object.fromEntries(kinds.map((kind) => [kind, mean(scored.filter((one) => one.kind === kind))]));
  return { all: mean(scored), kinds: by };
}

function mean(scored) {
  const of = (measure) => scored.reduce((sum, one) => sum + one[measure], 0) / scored.length;
  return { questions: scored.length, mrr: of('mrr'), recall: of('recall'), zero: of('zero') };
}
