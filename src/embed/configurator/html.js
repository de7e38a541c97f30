// HTML as text. Whatever is put in comes out of a parser as it was, and as nothing else.

const IN_TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }
const IN_VALUE = { ...IN_TEXT, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

const escape = (marks) => (text) => text.replace(/[&<>"\n\t\u00a0]/g, (mark) => marks[mark] ?? mark)

export const text = escape(IN_TEXT)
const value = escape(IN_VALUE)

/** ` name="value"` for each; `true` gives the bare name. */
export const written = (attributes, escaped = value) => attributes.map(([name, given]) => (given === true ? ` ${name}` : ` ${name}="${escaped(given)}"`)).join('')

export const element = (name, attributes, content = '', escaped) => `<${name}${written(attributes, escaped)}>${content}</${name}>`

/** Template languages read marks of their own inside HTML; a character reference is nothing to them, and the same to a browser. */
export const guarded = (marks) => (html) => html.replace(new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`, 'g'), (mark) => `&#${mark.codePointAt(0)};`)
