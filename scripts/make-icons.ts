/**
 * Draws assets/*.png from the one drawing assets/icon.svg: `npm run icons`. Needs a Chromium, therefore the results are committed.
 * Sizes: those of the ribbon (Microsoft's "Icon element" page: 16, 32, 80 required; 20, 24, 40, 48, 64 supported), and 128 for listings.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../test/e2e/support/browser';
import { ROOT } from './support/run';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const VARIANTS = ['icon', 'check', 'report'];

async function main(): Promise<void> {
  const drawing = readFileSync(path.join(ROOT, 'assets/icon.svg'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const variant of VARIANTS) {
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        const svg = drawing.replace(
          'data-variant="icon"',
          `data-variant="${variant}" width="${size}" height="${size}"`,
        );
        await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
        const file = path.join(ROOT, 'assets', `${variant}-${size}.png`);
        await page.screenshot({ path: file, omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
      }
    }
    console.log(`${VARIANTS.length * SIZES.length} icons`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
