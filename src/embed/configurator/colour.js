// Colours as people write them, and how well two of them can be told apart, by the formulas of WCAG 2.2.

const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i
const RGB = /^rgba?\(([^()]+)\)$/i
const HSL = /^hsla?\(([^()]+)\)$/i

/** A colour as `#rrggbb`; nothing for what is no opaque colour written as `#rgb`, `#rrggbb`, `rgb(…)` or `hsl(…)`. */
export function parse(text) {
  const written = String(text).trim()
  const digits = HEX.exec(written)?.[1]
  if (digits) return '#' + (digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits).toLowerCase()
  const rgb = RGB.exec(written)
  if (rgb) return fromRgb(numbers(rgb[1], ['byte', 'byte', 'byte']))
  const hsl = HSL.exec(written)
  if (hsl) return fromHsl(numbers(hsl[1], ['angle', 'share', 'share']))
}

/** Three numbers, and an alpha only if it is whole. */
function numbers(text, kinds) {
  const parts = text.trim().split(/\s*[,/]\s*|\s+/)
  if (parts.length === 4 && !['1', '100%', '1.0'].includes(parts.pop())) return undefined
  if (parts.length !== 3) return undefined
  const read = parts.map((part, at) => number(part, kinds[at]))
  return read.every(Number.isFinite) ? read : undefined
}

function number(text, kind) {
  const [, digits, unit] = /^([+-]?(?:\d+\.?\d*|\.\d+))(%|deg)?$/.exec(text) ?? []
  if (!digits) return NaN
  const value = Number(digits)
  if (kind === 'angle') return unit === '%' ? NaN : ((value % 360) + 360) % 360
  if (unit === 'deg') return NaN
  if (kind === 'byte') return within(unit === '%' ? value * 2.55 : value, 255)
  return within(value, 100) / 100
}

const within = (value, most) => Math.min(Math.max(value, 0), most)

const fromRgb = (bytes) => bytes && '#' + bytes.map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')

function fromHsl(parts) {
  if (!parts) return undefined
  const [hue, saturation, lightness] = parts
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (turn) => {
    const at = (turn + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return fromRgb([channel(0), channel(8), channel(4)])
}

/** The three channels of `#rrggbb`, 0 to 1, without the display's gamma. */
function linear(hex) {
  return [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(hex) {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, 1 to 21. */
export function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A ratio as it is shown: cut, not rounded, since 4.499 is not enough. */
export const shown = (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)

const STEPS = 400

/**
 * The colour nearest to `hex` on the way to black or white for which `passes` is true; nothing when neither way has one.
 * The way is as even to the eye as OKLab is, so the fewer steps the nearer.
 */
export function nearest(hex, passes) {
  const from = oklab(hex)
  for (let step = 0; step <= STEPS; step += 1) {
    for (const to of [0, 1]) {
      const share = step / STEPS
      const candidate = fromOklab([from[0] + (to - from[0]) * share, from[1] * (1 - share), from[2] * (1 - share)])
      if (passes(candidate)) return candidate
    }
  }
}

const TO_CONES = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]]
const TO_LAB = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]]
const FROM_LAB = [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]]
const FROM_CONES = [[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]]

const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0))

const oklab = (hex) => times(TO_LAB, times(TO_CONES, linear(hex)).map(Math.cbrt))

function fromOklab(lab) {
  const channels = times(FROM_CONES, times(FROM_LAB, lab).map((cone) => cone ** 3))
  return fromRgb(channels.map((value) => {
    const share = within(value, 1)
    return within(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055), 255)
  }))
}
