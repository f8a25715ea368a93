import { createHash } from 'node:crypto';
import { chromiumTemplate, firefoxTemplate } from './admx';
import { MANAGED_BROWSERS } from './browsers';
import { guides } from './guides';
import { intuneFiles } from './intune';
import { googleAdminFile, jsonFiles } from './json-files';
import { type KitFiles, type KitInput, pretty } from './kit';
import { macFiles } from './mac';
import { deployScript, detectScript, removeScript } from './powershell';
import { regFile } from './reg-file';
import { chromiumRegistry, firefoxRegistry } from './registry';

/** The list of a kit's files, by which one kit is told from another folder. */
export const LIST = 'kit.json';

/**
 * All files of a kit. The same input makes the same bytes: no time, no chance, nothing of this
 * machine is in them.
 */
export function makeKit(kit: KitInput): KitFiles {
  const files: KitFiles = new Map([
    ...guides(kit),
    ...jsonFiles(kit),
    ...windowsFiles(kit),
    ...intuneFiles(kit),
    ['google-admin/policy-for-extensions.json', googleAdminFile(kit)] as const,
    ...macFiles(kit),
  ]);
  const sums = [...files].map(([path, content]) => [
    path,
    createHash('sha256').update(content).digest('hex'),
  ]);
  sums.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  files.set(LIST, pretty({ office: kit.office, sha256: Object.fromEntries(sums) }));
  return files;
}

function windowsFiles(kit: KitInput): KitFiles {
  const files: KitFiles = new Map();
  const chromium = MANAGED_BROWSERS.map((browser) => ({
    id: browser.id as string,
    part: chromiumRegistry(kit, browser),
    template: chromiumTemplate(kit, browser),
  }));
  const firefox = { id: 'firefox', part: firefoxRegistry(kit), template: firefoxTemplate(kit) };
  const browsers = [...chromium, firefox];
  for (const { id, part, template } of browsers) {
    files.set(`windows/${id}.reg`, regFile(part.entries));
    files.set(`windows/admx/ehtiyat-${id}.admx`, template.admx);
    files.set(`windows/admx/en-US/ehtiyat-${id}.adml`, template.adml);
  }
  const parts = browsers.map(({ part }) => part);
  files.set('windows/deploy.ps1', deployScript(kit, parts));
  files.set('windows/detect.ps1', detectScript(kit, parts));
  files.set('windows/remove.ps1', removeScript(kit, parts));
  return files;
}
