import { type Folded, originalRange } from './normalize';

/**
 * Hosts of governments and of the bodies of the United Nations, as the last labels of a host name:
 * `gov.pk` stands for itself and for `www.ndma.gov.pk`. Only names that are given out by a
 * government's own registry, or that one body holds.
 */
const OFFICIAL: ReadonlySet<string> = new Set(
  `gov.pk gop.pk mil.pk
  gov.uk mod.uk nhs.uk police.uk parliament.uk judiciary.uk gov.scot gov.wales parliament.scot senedd.wales
  gov mil
  europa.eu
  un.org who.int unicef.org undp.org unhcr.org wfp.org fao.org unesco.org ilo.org iom.int itu.int wipo.int
  unwomen.org unfpa.org unaids.org unep.org unocha.org reliefweb.int ohchr.org
  gov.in nic.in mil.in
  gov.au
  canada.ca gc.ca parl.ca elections.ca ontario.ca alberta.ca gov.bc.ca gouv.qc.ca novascotia.ca gnb.ca
  gov.mb.ca gov.nl.ca gov.pe.ca saskatchewan.ca yukon.ca gov.nt.ca gov.nu.ca`.split(/\s+/),
);
const MOST_LABELS = 3;
const CANDIDATE = /[a-z0-9.-]+/gu;
/** What may stand right before a host: nothing, a space, an opening mark, or `://`. */
const OPENS = /(?:^|[\s([{<"'،]|:\/\/)$/u;
/** Up to here a host could still turn out to be the name before an `@`. */
const USER_PART = /[^\s/()[\]{}<>"'،]*/uy;

/** Many rules ask the same of one text. */
const known = new WeakMap<Folded, { hosts: readonly string[]; links: boolean }>();
/** No host but those of the list above. */
export const NO_HOSTS: readonly string[] = [];

/**
 * Whether the text links to an official host. An e-mail address is no link; neither is a host in
 * the path of another, nor one with a letter in it that only looks like a Latin one.
 * @param hosts further hosts that an office approves, each for itself and all below it.
 */
export function linksToOfficialHost(folded: Folded, hosts = NO_HOSTS): boolean {
  const before = known.get(folded);
  if (before?.hosts === hosts) return before.links;
  const links = holdsOfficialHost(folded, hosts);
  known.set(folded, { hosts, links });
  return links;
}

function holdsOfficialHost(folded: Folded, hosts: readonly string[]): boolean {
  const { text } = folded;
  for (const { 0: run, index } of text.matchAll(CANDIDATE)) {
    if (!run.includes('.')) continue;
    const host = withoutTail(run);
    if (!isOfficialHost(host) && !hosts.some((one) => isBelow(host, one))) continue;
    if (!OPENS.test(text.slice(Math.max(0, index - 3), index))) continue;
    USER_PART.lastIndex = index + run.length;
    if (USER_PART.exec(text)?.[0].includes('@')) continue;
    const { start, end } = originalRange(folded, index, index + run.length);
    if (/^[!-~]+$/u.test(folded.original.slice(start, end))) return true;
  }
  return false;
}

/** A host without the full stop or the dash that the sentence put after it. */
function withoutTail(run: string): string {
  let end = run.length;
  while (end > 0 && '.-'.includes(run[end - 1] as string)) end--;
  return run.slice(0, end);
}

/** Whether a host is this one, or below it. */
function isBelow(host: string, one: string): boolean {
  return host === one || host.endsWith(`.${one}`);
}

/** @param host small letters, no point at the end. A bare `gov` is no host. */
function isOfficialHost(host: string): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || labels.includes('')) return false;
  for (let count = 1; count <= MOST_LABELS; count++) {
    if (OFFICIAL.has(labels.slice(-count).join('.'))) return true;
  }
  return false;
}
