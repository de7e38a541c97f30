// node compare.mjs sample.wasm sample.mjs: the same program by both, and every answer compared.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const [wasm, translation] = process.argv.slice(2)
const page = { './page.js': { twice: (number) => 2 * number } }
const { instance } = await WebAssembly.instantiate(await readFile(wasm), page)
const { instantiate } = await import(pathToFileURL(translation))
const exports = instantiate(page)
assert.deepEqual(Object.keys(exports).sort(), Object.keys(instance.exports).sort(), 'the same exports')

const WHOLE = [0, 1, 2, 3, 7, 100, 127, 128, 255, 32768, 65535, 123456789, 2147483647, -1, -2, -128, -2147483648]
const REAL = [0, -0, 0.5, 1.5, 2.5, -0.5, -1.5, 3.7, 1e9, 3e9, -3e9, 1e20, -1e20, 4294967295, 1e300, NaN, Infinity, -Infinity]
const REALS = ['whole', 'whole_long', 'rounded', 'single', 'reinterpreted']
const APART = ['memory', 'grow', 'lost', 'deep']
for (const name of Object.keys(instance.exports).filter((one) => !APART.includes(one))) {
  const values = REALS.includes(name) ? REAL : WHOLE
  for (const one of values) {
    for (const other of values) {
      // no engine promises which NaN a sum of NaNs is
      if (name === 'reinterpreted' && Number.isNaN(one - other)) continue
      assert.ok(Object.is(exports[name](one, other), instance.exports[name](one, other)), `${name}(${one}, ${other})`)
    }
  }
}
assert.deepEqual(new Uint8Array(exports.memory.buffer), new Uint8Array(instance.exports.memory.buffer), 'the same memory')

const before = new Uint8Array(exports.memory.buffer)
assert.equal(exports.grow(), 1)
assert.equal(before.length, 0, 'views of the memory before are empty')
assert.equal(exports.memory.buffer.byteLength, 4 * 65536)
assert.equal(Buffer.from(exports.memory.buffer, 32, 15).toString(), 'hyvinvointialue', 'what was in it has stayed')
assert.equal(exports.copied(5, 1), instance.exports.copied(5, 1), 'and is worked with')

assert.throws(() => exports.lost(), Error, 'a program that has lost its way stops')
assert.throws(() => exports.deep(0), RangeError, 'one that calls itself for ever, too')
