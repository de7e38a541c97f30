// Every sentence of the demo page, one object for each language.

import { en } from './en.js'
import { fi } from './fi.js'
import { sv } from './sv.js'

export const WORDS = { fi, sv, en }
