import { startGuard } from '../../guard/guard';
import { connectGuard } from '../../shell/guard-ports';
import { pageSite } from '../../sites/page-site';
import type { Site } from '../../sites/types';

/** Starts the guard on this page (frame), which may be one of these sites. */
export function guardPage(sites: readonly Site[]): void {
  const site = pageSite(document, sites);
  const { first, ports, attach } = connectGuard((office) => site.adopt(document, office));
  attach(startGuard(window, site, first, ports));
}
