import { expect, it } from 'vitest';
import { SITES, siteFor } from '../../sites';
import { SITE_SURFACES, type SurfaceCase } from '../e2e/harness/surfaces';

/** How a surface is held: its control, at the last of its steps, and its key. */
function heldBy({ key, confirm }: SurfaceCase): string {
  const steps = confirm?.length ?? 0;
  const control = steps === 0 ? 'its control' : `its control, at the last of ${steps + 1} steps`;
  return key === undefined ? control : `${control}; ${key.replace('Control', 'Ctrl')}`;
}

/** Who the page says is speaking; the tests ask for a name of some kind unless it is `null`. */
function account({ account: shown }: SurfaceCase): string {
  if (shown === null) return 'the page does not say';
  if (shown === undefined) return 'read from the page';
  return shown.startsWith('@') ? 'by handle' : 'by name or number';
}

function rows(surfaces: readonly SurfaceCase[]): string[] {
  return surfaces.map((one, at) => {
    const tested = at === 0 ? 'all shared behaviours' : 'the essential ones';
    const cells = [one.name, `\`${one.surface}\``, heldBy(one), account(one), tested];
    return `| ${cells.join(' | ')} |`;
  });
}

/** The page for people: every surface that is guarded by name, from the tables that the tests run on. */
function sitesPage(): string {
  const sections = SITE_SURFACES.map((surfaces) => {
    const at = new URL(surfaces[0]?.url ?? '');
    const site = siteFor(at.hostname, at.href);
    if (site === null) throw new Error(`no site at ${at}`);
    const hosts = site.matches.map((match) => `\`${new URL(match.replace('*', '')).hostname}\``);
    return `## ${site.name}

${hosts.join(', ')}. Compared with what is known of the site on ${site.checked}.

| surface | kind | held by | account | tested |
|---|---|---|---|---|
${rows(surfaces).join('\n')}`;
  });
  return `# Where drafts are guarded

Made from the tables that the end-to-end tests run on (\`tests/e2e/harness/surfaces*.ts\`): change those, not this page.

${SITES.length} sites are guarded by name, on ${SITE_SURFACES.flat().length} surfaces that tests play in Chromium and in Firefox ESR, against stand-in pages with the sites' real editors. Nothing was tried on the live sites. The essential behaviours: a click is held and nothing goes out, going back keeps caret and words, a key is held also when it is kept down, and a clean draft goes out once, for the office, with exactly its words. On the first surface of each site the marks, the private answer and mends are played as well. \`npm run test:all\` plays all of them on all surfaces.

A press is released by the site's own control, found again in the same place and clicked once. On Threads it is pressed as a hand does, from pointer down to click; on Telegram too, where a control acts on mousedown. Where LinkedIn and Reddit leave that without effect, the person is told to press once more, and that press goes through. On WhatsApp and Telegram, where a setting that the page does not show decides what Enter does, the same key is pressed in the box.

What else is seen: any other Mastodon host by its front end, and any host that an office adds ([policy.md](policy.md)), by the places that it names or by how compose boxes look. Where a page is not as its site's file says, badge and popup tell so and offer a report without a word of the page. Where words went out from a box that nobody knew, the page itself says that they were not checked.

${sections.join('\n\n')}
`;
}

// To refresh the page after a change of the tables: npm run unit -- tests/house/sites-page.test.ts -u
it('docs/sites.md is what the tables of the tests say', async () => {
  await expect(sitesPage()).toMatchFileSnapshot('../../docs/sites.md');
});

it('has surfaces for every site', () => {
  const ids = SITE_SURFACES.map(([first]) => {
    const at = new URL(first?.url ?? '');
    return siteFor(at.hostname, at.href)?.id;
  });
  expect(ids.sort()).toEqual(SITES.map(({ id }) => id).sort());
});
