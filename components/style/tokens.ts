/** A colour in the light and in the dark theme, `#rrggbb`. */
type Tone = readonly [light: string, dark: string];

/** The colours of everything we draw. Contrast is kept by `tests/unit/components-style.test.ts`. */
export const TONES = {
  ink: ['#16242c', '#eef2ee'],
  'ink-2': ['#4b5b64', '#a9b6b4'],
  paper: ['#fffdf9', '#1a2326'],
  ground: ['#f6f2ea', '#141c1f'],
  line: ['#ddd6c8', '#324046'],
  /** Edges of what can be pressed. */
  edge: ['#8d8a80', '#6c7d83'],
  office: ['#0d5c4b', '#6fd0b3'],
  'office-soft': ['#e3f0ea', '#17362f'],
  private: ['#5b3f83', '#c6aef0'],
  'private-soft': ['#ede7f5', '#2d2440'],
  warn: ['#824600', '#f2b866'],
  'warn-soft': ['#fdf0d9', '#3a2a12'],
  block: ['#9c1f1b', '#ff9c94'],
  'block-soft': ['#fbe6e3', '#431d1b'],
  note: ['#3a586e', '#9cc1da'],
  'note-soft': ['#e6eef3', '#1b2e3a'],
  focus: ['#1f5f8b', '#9cc1da'],
  /** On the office and private colours. */
  'on-strong': ['#fffdf9', '#10171a'],
} as const satisfies Record<string, Tone>;

/**
 * The underlines lie on the page, whose theme is not ours to know: one tone for each, to be seen on
 * white and on black.
 */
export const MARK_TONES = {
  block: '#d6453f',
  warn: '#b3720f',
  note: '#5c86a5',
} as const;

const tones = Object.entries(TONES)
  .map(([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`)
  .join('\n');

const markTones = Object.entries(MARK_TONES)
  .map(([name, tone]) => `  --mark-${name}: ${tone};`)
  .join('\n');

/** The declarations that set all tokens. */
export const TOKEN_DECLARATIONS = `  color-scheme: light dark;
${tones}
${markTones}
  --latin: system-ui, "Segoe UI", "Noto Sans", sans-serif;
  --urdu: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, serif;
  --shadow: 0 1px 2px light-dark(#16242c14, #0006), 0 18px 48px light-dark(#16242c33, #000a);`;
