// What a visitor takes along, as a file: fetched only when somebody presses. Nothing is asked of anybody, and no picture is loaded:
// the policy of a page need not allow `blob:` or `data:`.

/** Saves a text as a file of a type; a PNG is painted from the list of its shapes first. */
export async function save(kind, name, text) {
  const file = kind === 'image/png' ? await painted(text) : new Blob([text], { type: kind })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click() // it stands nowhere on the page, so nothing there hears of it
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // by then it is read
}

/** As sharp as print wants it. */
const SCALE = 2

function painted(strokes) {
  const [size, ...shapes] = strokes.trimEnd().split('\n').map((line) => line.split('\t'))
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = size.map((length) => length * SCALE)
  const pen = canvas.getContext('2d')
  pen.scale(SCALE, SCALE)
  for (const [shape, ...values] of shapes) SHAPES[shape](pen, ...values.map((value, at) => (TEXTS[shape]?.includes(at) ? value : +value)))
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'))
}

/** Which values of a shape are no numbers. */
const TEXTS = { rect: [4], arc: [6], label: [5, 6, 7], text: [3, 4, 5, 6] }

/** Thousandths of the way round, clockwise from the top. */
const turn = (thousandths) => (thousandths / 500 - 0.5) * Math.PI

const SHAPES = {
  rect(pen, x, y, width, height, colour) {
    pen.fillStyle = colour
    pen.fillRect(x, y, width, height)
  },
  arc(pen, x, y, radius, width, begin, length, colour) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.arc(x, y, radius, turn(begin), turn(begin + length))
    pen.stroke()
  },
  label(pen, x, y, radius, at, size, weight, colour, text) {
    const angle = turn(at)
    SHAPES.text(pen, x + radius * Math.cos(angle), y + radius * Math.sin(angle) + size * 0.35, size, weight, 'middle', colour, text)
  },
  text(pen, x, y, size, weight, anchor, colour, text) {
    pen.font = `${weight} ${size}px sans-serif`
    pen.textAlign = { start: 'left', middle: 'center', end: 'right' }[anchor]
    pen.fillStyle = colour
    pen.fillText(text, x, y)
  },
}
