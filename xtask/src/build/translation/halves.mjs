// The halves of a translation have to answer as the whole program does: node halves.mjs FOLDER
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const file = (name) => path.join(process.argv[2], name)
const translated = async (name) => (await import(pathToFileURL(file(`${name}.mjs`)))).instantiate

const whole = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file('whole.wasm')))).exports
const needs = {}
const beginning = (await translated('beginning'))(needs)
assert.equal(beginning.early(5), 47, 'the beginning runs alone')
assert.throws(() => beginning.upper(1, 2, 3), 'behind the door there is nothing yet')
;(await translated('rest'))({ ...needs, beginning })

for (const value of [0, 1, -1, 2147483647]) {
  for (const [upper, lower] of [[0, 0], [0, 1], [3, -1], [-1, -5], [2147483647, 12345]]) {
    for (const name of ['upper', 'lower']) {
      assert.equal(beginning[name](value, upper, lower), whole[name](value, upper, lower), `${name}(${value}, ${upper}, ${lower})`)
      assert.equal(beginning.stack(), whole.stack(), 'the stack is where it was')
    }
    assert.equal(beginning.early(value), whole.early(value))
  }
}
assert.equal(beginning.memory.buffer.byteLength, whole.memory.buffer.byteLength, 'both have grown alike')
assert.deepEqual(new Uint8Array(beginning.memory.buffer), new Uint8Array(whole.memory.buffer), 'the same memory')
