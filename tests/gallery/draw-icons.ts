import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { COMMA_PATH } from '../../components/comma.ts';
import { TONES } from '../../components/style/tokens.ts';

// Draws `public/icons/*.png` from the outline of our mark. Run again only when the mark changes:
// `node tests/gallery/draw-icons.ts`, on a Node that strips types (22.18 or newer).

const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url));

/** Size in px, and how much the comma grows in it: small icons need the bolder stroke. */
const SIZES: [size: number, grown: number][] = [
  [16, 1.22],
  [32, 1.1],
  [48, 1],
  [128, 1],
];

const browser = await chromium.launch({
  executablePath: process.env.EHTIYAT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [size, grown] of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0"><svg width="${size}" height="${size}" viewBox="0 0 24 24" style="display:block">` +
        `<rect width="24" height="24" rx="6.5" fill="${TONES.office[0]}"/>` +
        `<path transform="translate(12 12) scale(${grown}) translate(-12 -12)" fill="${TONES.paper[0]}" d="${COMMA_PATH}"/></svg>`,
    );
    await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
