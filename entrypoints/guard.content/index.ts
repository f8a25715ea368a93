import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../../guard/guard';
import { connectGuard } from '../../shell/guard-ports';
import { ALL_MATCHES, siteFor } from '../../sites';

export default defineContentScript({
  matches: [...ALL_MATCHES],
  allFrames: true,
  runAt: 'document_start',
  main() {
    const site = siteFor(location.hostname);
    if (site === null) return;
    const { first, ports, attach } = connectGuard();
    attach(startGuard(window, site, first, ports));
  },
});
