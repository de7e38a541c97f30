// What a field says about the service it belongs to: the same for every engine that can weigh fields.
export const WEIGHTS = { name: 4, aliases: 3.5, words: 3, examples: 2.5, summary: 1.2, description: 0.8, audience: 0.8 };
export const FIELDS = Object.keys(WEIGHTS);

/** A document's field as one text. */
export const text = (document, field) => [document[field]].flat().join('. ');
