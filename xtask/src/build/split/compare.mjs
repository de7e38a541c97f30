// The whole program and its halves have to give the same answers: node compare.mjs FOLDER
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const compiled = (name) => new WebAssembly.Module(readFileSync(path.join(process.argv[2], `${name}.wasm`)))

function ask(exports, notes) {
  const answers = [exports.first(5), exports.later(3, 4.9), exports.later(7, -2.5), exports.count()]
  return [...answers, new Uint8Array(exports.memory.buffer)[9], ...notes]
}

const notes = []
const whole = ask(new WebAssembly.Instance(compiled('whole'), { host: { note: (count) => notes.push(count) } }).exports, notes)
assert.deepEqual(whole, [48, 64, 102, 2, 7, 1, 2])

const halves = []
const host = { note: (count) => halves.push(count) }
const { exports } = new WebAssembly.Instance(compiled('beginning'), { host })
assert.equal(exports.first(5), 48, 'the beginning runs alone')
assert.throws(() => exports.later(3, 4.9), WebAssembly.RuntimeError, 'behind the door there is nothing yet')
assert.deepEqual([...new Uint8Array(exports.memory.buffer, 16, 3)], [0, 1, 0], 'what comes later is not there yet')
assert.throws(() => exports.table.get(2)(1), WebAssembly.RuntimeError, 'nor what the table will lead to')
new WebAssembly.Instance(compiled('rest'), { host, beginning: exports })
assert.deepEqual(ask(exports, halves), whole)
