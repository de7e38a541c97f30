// What is pasted into a page, for each way of making pages. Every piece is `{ name, code }`; the first one shows the widget.

import { attributes } from './settings.js'
import { fallback } from './fallback.js'
import { element, guarded } from './html.js'

const NAME = 'sote-explorer'

/** The attributes of the script tag; `integrity` is the hash of this release's script, if it is known and wanted. */
function script(settings, integrity) {
  const pinned = settings.pinned && integrity ? [['integrity', integrity]] : []
  return [['src', `${settings.host}${NAME}.js`], ...pinned, ['crossorigin', 'anonymous']]
}

const tag = (settings, integrity, data = []) => element('script', [...script(settings, integrity), ...data, ['async', true]])

/** The element on a few lines, its content indented. */
function whole(settings, lang, more = []) {
  const content = fallback(settings, lang).map((paragraph) => `  ${paragraph}\n`).join('')
  return element(NAME, [...attributes(settings), ...more], content && `\n${content}`)
}

const WRITERS = {
  element: (settings, integrity, lang) => [{ name: 'page', code: `${tag(settings, integrity)}\n${whole(settings, lang)}` }],

  tag: (settings, integrity, lang) => {
    const data = attributes(settings).map(([name, value]) => [`data-${name}`, value])
    // a tag without any data-* leaves the place to an element of the page, and this page has none
    const code = tag(settings, integrity, data.length ? data : [['data-lang', lang]])
    const content = fallback(settings, lang).join('')
    return [{ name: 'page', code: content ? `${code}\n${element('noscript', [], content)}` : code }]
  },

  wordpress: (settings, integrity, lang) => WRITERS.element(settings, integrity, lang),

  drupal: (settings, integrity, lang) => [
    { name: 'page', code: whole(settings, lang) },
    { name: 'library', code: library(settings, integrity) },
  ],

  // fragments are FreeMarker templates
  liferay: (settings, integrity, lang) => [{ name: 'page', code: `${tag(settings, integrity)}\n${marked(settings, lang, guarded('${}[]'))}` }],

  react: (settings, integrity, lang) => [
    { name: 'component', code: react(settings, lang) },
    { name: 'head', code: tag(settings, integrity) },
  ],

  // v-pre: nothing inside is a template, and the element no component
  vue: (settings, integrity, lang) => [
    { name: 'component', code: `<template>\n${indented(whole(settings, lang, [['v-pre', true]]))}\n</template>` },
    { name: 'head', code: tag(settings, integrity) },
  ],

  svelte: (settings, integrity, lang) => [
    { name: 'component', code: marked(settings, lang, guarded('{}')) },
    { name: 'head', code: tag(settings, integrity) },
  ],

  angular: (settings, integrity, lang) => [
    { name: 'component', code: angular(settings, lang) },
    { name: 'head', code: tag(settings, integrity) },
  ],
}

/** `lang` is the language of the widget, which its fallback speaks. */
export const pieces = (settings, integrity, lang) => WRITERS[settings.platform](settings, integrity, lang)

/** The element with the marks of a template language taken for text. */
const marked = (settings, lang, guard) => guard(whole(settings, lang))

const indented = (code) => code.split('\n').map((line) => `  ${line}`).join('\n')

function react(settings, lang) {
  const string = (value) => `{${JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.codePointAt(0).toString(16)}`)}}`
  const given = attributes(settings).map(([name, value]) => ` ${name}=${/^[\w .\/:-]+$/.test(value) ? `"${value}"` : string(value)}`).join('')
  const inside = fallback(settings, lang).map((paragraph) => `      ${jsx(paragraph, string)}\n`).join('')
  return `export function SoteExplorer() {\n  return (\n    <${NAME}${given}>\n${inside}    </${NAME}>\n  )\n}`
}

/** Our own paragraphs as JSX: tags and simple values stay, texts become strings. */
function jsx(html, string) {
  return html.split(/(<[^>]*>)/).filter(Boolean).map((part) => {
    if (!part.startsWith('<')) return string(decoded(part))
    return part.replace(/="([^"]*)"/, (_, value) => `=${string(decoded(value))}`)
  }).join('')
}

const REFERENCES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#10': '\n', '#9': '\t' }

const decoded = (html) => html.replace(/&(#?\w+);/g, (_, name) => REFERENCES[name])

function angular(settings, lang) {
  const template = guarded('{}@`$\\')(whole(settings, lang))
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'

@Component({
  selector: 'app-services',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(indented(template))}
  \`,
})
export class Services {}`
}

/** A library of a Drupal theme: YAML takes double-quoted strings as JSON does. */
function library(settings, integrity) {
  const given = Object.fromEntries(script(settings, integrity).slice(1))
  const rows = Object.entries({ ...given, async: true }).map(([name, value]) => `        ${name}: ${JSON.stringify(value)}`)
  return `${NAME}:\n  js:\n    ${JSON.stringify(`${settings.host}${NAME}.js`)}:\n      type: external\n      minified: true\n      attributes:\n${rows.join('\n')}`
}
