import { RULES_ON_PAGE } from './page-rules';
import { POLICY_TABLE } from './table';

/** An example that an admin can change and paste. */
const EXAMPLE = {
  officeName: { en: 'Ministry of Climate Change', ur: 'وزارت موسمیاتی تبدیلی' },
  question: 'always',
  officeAccounts: [
    { site: 'x', handle: '@MoCC_Official' },
    { site: 'facebook', handle: '100064000000000', from: '2026-11-01', until: '2027-10-31' },
  ],
  windows: [
    {
      kind: 'election',
      from: '2026-11-01',
      until: '2026-12-15',
      about: ['NA-122', 'Lahore', 'لاہور'],
    },
    { kind: 'embargo', from: '2026-11-21', until: '2026-11-21T18:00' },
  ],
  sites: [
    { host: 'social.example.gov.pk', like: 'mastodon' },
    {
      host: 'forum.example.gov.pk',
      name: 'Ministry forum',
      places: [
        {
          kind: 'reply',
          editor: '.reply textarea',
          root: '.reply',
          submit: '[type="submit"]',
          key: 'ctrl-enter',
          account: 'header .me',
        },
      ],
    },
  ],
};

const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/**
 * The reference page for IT admins, Markdown, made from the policy table.
 * `ids`: how the extension is named in Chrome's and in Firefox's policies.
 */
export function policyPage(ids: { chrome: string; firefox: string }): string {
  const rows = Object.entries(POLICY_TABLE).map(
    ([key, { says, shape, default: given, since }]) =>
      `| \`${key}\` | ${says} | ${shape.says} | \`${JSON.stringify(given)}\` | ${since} |`,
  );
  return `# What an office can set

Made from the table in \`rules/policy/table.ts\`: change the table, not this page.

| key | what it does | expected | default | since |
|---|---|---|---|---|
${rows.join('\n')}

A value that cannot be used keeps its default, and so does a key that is not set. What was refused is shown in the toolbar popup and on the page on settings: which key, what was expected, what is in force instead. One wrong value never costs the others.

Put only the office's own accounts into \`officeAccounts\`, never a person's. A handle is compared without \`@\` and without regard to capitals; on Facebook it is the Page's number. \`from\` and \`until\` are days, both included. \`owner\` (an office or a post) and \`users\` are shown with the question; Ehtiyat does not know who sits before the screen, and stops nobody by them. Two entries of one account are read together: a delegation for some weeks is an entry of its own with \`from\`, \`until\` and \`users\`.

A window in \`windows\` begins and ends with a day, or with a moment such as \`2026-11-21T18:00\`, where the official is; both are included. With names in \`about\` it counts only for a draft in which one of them stands; give each name in every script that people write it in. A pack named in \`packs\` brings the packs that it extends, and a later pack may change what an earlier one says.

\`sites\` adds a site. With a host alone its compose boxes are found by the front end it runs (Mastodon is told by its page; \`like\` names one that is not), else by how they look: something to write in, with a control beside it that says Post, Reply or Send. \`places\` names them exactly, by CSS selectors: \`editor\` is written in, \`root\` holds editor and control, \`submit\` publishes, \`key\` is the key that publishes (\`none\`, \`enter\`, \`ctrl-enter\`), \`account\` is the element whose words are the author's handle. On a site that Ehtiyat knows (\`x.com\`, say), places come before its own: that is how a changed page is mended without an update. In \`officeAccounts\`, \`site\` is the host of an added site.

An added host is guarded only where the browser gives access to it, and no policy of Chrome, Edge or Firefox gives an extension access to a further host. Either each person gives it by the button in the toolbar popup, or the office builds its own package with the hosts in it: \`EHTIYAT_HOSTS=forum.example.gov.pk,social.example.gov.pk npm run build\`. Pages that were open before have to be loaded again.

\`bundle\` names a signed file that the office hosts: [bundle.md](bundle.md) says how it is made and what is refused. What stands here beside it wins, key by key. In \`json\`, and in a bundle's policy, the keys are the same as here; \`json\` may stand in neither, and \`bundle\` not in a bundle.

No key reads, counts, forces or slows private posts, and none hides the first-time notice.

${RULES_ON_PAGE}
## Chrome, Edge and Chromium

Managed storage of the extension \`${ids.chrome}\` (the id of this build; a store gives its own). On Linux, a file in \`/etc/chromium/policies/managed/\` or \`/etc/opt/chrome/policies/managed/\`:

${json({ '3rdparty': { extensions: { [ids.chrome]: EXAMPLE } } })}

A change is taken over while the browser runs. After a start the browser gives the policy some seconds late (about three were measured); until then the last known one is in force. Chrome drops a key that it does not know, and a value of another type (a text for a list, say), before Ehtiyat sees it. In \`json\` nothing is dropped: there the whole policy is one text, and a key that is misspelt, a value of another type or a slip in the JSON itself (with its line and column) is reported like any other.

## Firefox

\`policies.json\`, read when the browser starts:

${json({ policies: { '3rdparty': { Extensions: { [ids.firefox]: EXAMPLE } } } })}
`;
}
