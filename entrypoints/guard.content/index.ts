import { defineContentScript } from 'wxt/utils/define-content-script';
import { SITES } from '../../sites';
import { guardPage } from './guard-page';

/**
 * The guard with every site, for the hosts that an office adds: the worker registers it there
 * (`shell/office-hosts.ts`). On our own hosts each page gets a file with its own site alone, which
 * the build makes (`scripts/guard-files.ts`).
 */
export default defineContentScript({
  registration: 'runtime',
  main() {
    guardPage(SITES);
  },
});
