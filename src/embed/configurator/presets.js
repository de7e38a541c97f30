// Palettes to start from. The light values are those of the public design systems; their dark counterparts, which neither
// publishes, are ours: the same hue, light enough for a dark ground.

/** Without colours of its own: the widget's. */
const NEUTRAL = {}

/** npm suomifi-design-tokens 7.0.0 (MIT): highlight-dark1, white-base, black-base, black-light1, depth-light1. */
const SUOMIFI = {
  accent: { light: '#235a9a', dark: '#9ac4f3' },
  'on-accent': { light: '#ffffff', dark: '#0b1c30' },
  surface: { light: '#ffffff', dark: '#14181d' },
  text: { light: '#212121', dark: '#f0f2f4' },
  muted: { light: '#6b6b6b', dark: '#b9c0c6' },
  border: { light: '#c8cdd0', dark: '#3d464d' },
}

/** npm hds-design-tokens 5.0.0 (MIT): bus, white, black-90, black-60, black-20. */
const HELSINKI = {
  accent: { light: '#0000bf', dark: '#b3b9ff' },
  'on-accent': { light: '#ffffff', dark: '#00003d' },
  surface: { light: '#ffffff', dark: '#141414' },
  text: { light: '#1a1a1a', dark: '#f2f2f2' },
  muted: { light: '#595959', dark: '#bfbfbf' },
  border: { light: '#cccccc', dark: '#454545' },
}

export const PRESETS = {
  neutral: { colours: NEUTRAL, radius: '' },
  suomifi: { colours: SUOMIFI, radius: '4px' },
  helsinki: { colours: HELSINKI, radius: '0' },
}
