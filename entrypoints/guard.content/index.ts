import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../../guard/guard';
import { connectGuard } from '../../shell/guard-ports';
import { ALL_MATCHES, siteOn } from '../../sites';

export default defineContentScript({
  matches: [...ALL_MATCHES],
  allFrames: true,
  runAt: 'document_start',
  main() {
    if (start()) return;
    // A host that we do not know by name tells its front end once its page is there.
    document.addEventListener('DOMContentLoaded', start, { once: true });
  },
});

/** Starts the guard where the page belongs to a site; says whether it did. */
function start(): boolean {
  const site = siteOn(document);
  if (site === null) return false;
  const { first, ports, attach } = connectGuard();
  attach(startGuard(window, site, first, ports));
  return true;
}
