import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../../guard/guard';
import { connectGuard } from '../../shell/guard-ports';
import { ALL_MATCHES, NOT_GUARDED } from '../../sites';
import { pageSite } from '../../sites/page-site';

export default defineContentScript({
  matches: [...ALL_MATCHES],
  excludeMatches: [...NOT_GUARDED],
  allFrames: true,
  runAt: 'document_start',
  main() {
    const site = pageSite(document);
    const { first, ports, attach } = connectGuard((office) => site.adopt(document, office));
    attach(startGuard(window, site, first, ports));
  },
});
