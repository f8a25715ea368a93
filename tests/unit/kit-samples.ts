import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_ID, FIREFOX_ID } from '../../scripts/ids';
import type { KitInput } from '../../scripts/kit/kit';
import { readOfficeFile } from '../../scripts/kit/office-file';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs', 'admin', 'samples');

/** The sample offices of the admin's guide, each as the input of a kit. */
export const SAMPLES: Record<string, KitInput> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, sample(name)]),
);

function sample(name: string): KitInput {
  const read = readOfficeFile(readFileSync(join(FOLDER, name), 'utf8'), name);
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  return {
    ...read,
    chromeId: CHROME_ID,
    updateUrl: 'https://updates.example.gov.pk/ehtiyat/update.xml',
    firefoxId: FIREFOX_ID,
    xpiUrl: 'https://updates.example.gov.pk/ehtiyat/ehtiyat.xpi',
  };
}
