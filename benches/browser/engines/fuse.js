// Fuse.js with weighted keys, the query looked for as a whole and wherever in the text.
import { build, loading } from './fuse-index.js';

export { build };
export const load = loading({});
