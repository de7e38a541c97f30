// Fuse.js looking for each word of the query by itself, and weighing rare words more.
import { build, loading } from './fuse-index.js';

export { build };
export const load = loading({ useTokenSearch: true });
