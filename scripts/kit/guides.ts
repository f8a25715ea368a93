import { INSTALL, SETTINGS } from './admx';
import { MANAGED_BROWSERS } from './browsers';
import { googleAdminFile } from './json-files';
import { isOffStore, type KitFiles, type KitInput, settings } from './kit';

const fenced = (text: string, language = '') => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

const valueText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Pages for people: what to do with the other files. */
export function guides(kit: KitInput): KitFiles {
  return new Map([
    ['README.md', readme(kit)],
    ['windows/group-policy.md', groupPolicy(kit)],
    ['google-admin/README.md', googleAdmin(kit)],
    ['macos/jamf.md', jamf(kit)],
  ]);
}

function readme(kit: KitInput): string {
  return `# Ehtiyat for ${kit.office}

Made by \`npm run kit\` from the office's policy. Change the policy and make the kit anew; do not edit these files: \`kit.json\` has the check sum of each.

| | |
|---|---|
| Chrome, Edge, Chromium | \`${kit.chromeId}\` from ${kit.updateUrl} |
| Firefox | \`${kit.firefoxId}\` from ${kit.xpiUrl} |
| set by the office | ${
    settings(kit)
      .map(([key]) => `\`${key}\``)
      .join(', ') || 'nothing: the defaults hold'
  } |

| your machines | take |
|---|---|
| Linux | \`linux/\`: its files belong below \`/\` at the same path. Keep what your own \`policies.json\` of Firefox already says: put these keys into it |
| Windows with group policy | \`windows/group-policy.md\` |
| Windows, one machine to try | \`windows/chrome.reg\`, \`edge.reg\`, \`firefox.reg\` |
| Windows by script | \`windows/deploy.ps1\`, \`detect.ps1\`, \`remove.ps1\` |
| Intune | \`intune/README.md\` |
| Google Admin console, ChromeOS | \`google-admin/README.md\` |
| macOS by MDM | \`macos/*.mobileconfig\`; Jamf: \`macos/jamf.md\` |
| Firefox without MDM or group policy | \`linux/etc/firefox/policies/policies.json\`, as \`distribution/policies.json\` in Firefox's program folder |

## Before you begin

- A machine takes \`ExtensionSettings\` from one place only. Where your house already sets it, put the entry that installs Ehtiyat into that. On Windows the kit writes a subkey for it, which would take the place of a text of that name altogether: \`deploy.ps1\` then stops and says so, a \`.reg\` file and the templates cannot.
- Chrome and Edge 123 or newer, Firefox 140 or newer. In Firefox a change of policy holds from its next start.
${offStore(kit)}
## After it

\`chrome://policy\`, \`edge://policy\` or \`about:policies\` shows what has arrived; the toolbar popup of Ehtiyat says what was refused and what is in force instead.
`;
}

function offStore(kit: KitInput): string {
  const mozilla = kit.xpiUrl.startsWith('https://addons.mozilla.org/');
  const chrome = `- **The package does not come from a store.** On Windows, Chrome and Edge force-install such a package only on a machine that is joined to Active Directory or Entra ID, or enrolled in Chrome Enterprise Core; on macOS only under MDM or Chrome Enterprise Core. Anywhere else nothing is installed and \`chrome://policy\` says why. There, put the extension into the store, unlisted if you like, and make the kit with the store's id and without \`--update-url\`. Linux and ChromeOS take it as it is.\n`;
  const firefox = `- **Firefox's release and beta refuse a package without Mozilla's signature**, also by policy. Let addons.mozilla.org sign it as an unlisted add-on ("self-distribution") and give the signed file's address as \`--xpi-url\`. Only ESR, Developer Edition and Nightly can be told to do without (\`xpinstall.signatures.required\`); we advise against it.\n`;
  return (isOffStore(kit) ? chrome : '') + (mozilla ? '' : firefox);
}

function groupPolicy(kit: KitInput): string {
  const chromium = MANAGED_BROWSERS.map(({ id, name }) => {
    const rows = [[INSTALL, kit.updateUrl] as const, ...settings(kit)];
    const list = rows.map(([key, value]) => `### ${key}\n\n${fenced(valueText(value))}`);
    return `## ${name} (\`admx/ehtiyat-${id}.admx\`)\n\n${list.join('\n\n')}`;
  });
  const all = JSON.stringify(Object.fromEntries(settings(kit)));
  return `# Ehtiyat by group policy, for ${kit.office}

1. Copy \`admx/*.admx\` into \`PolicyDefinitions\` of your central store (or of \`%SystemRoot%\`), \`admx/en-US/*.adml\` into its \`en-US\`.
2. Computer Configuration → Policies → Administrative Templates → Ehtiyat in Chrome, Edge, Firefox.
3. Enable each setting below and paste its value. A setting that is on or off has none.
4. \`gpupdate /force\`, then look at \`chrome://policy\`, \`edge://policy\`, \`about:policies\`.

The structure of the templates was checked by our own tests; the group policy editor itself was not at hand.

${chromium.join('\n\n')}

## Mozilla Firefox (\`admx/ehtiyat-firefox.admx\`)

### ${INSTALL}

${fenced(kit.xpiUrl)}

### ${SETTINGS}

${fenced(all)}
`;
}

function googleAdmin(kit: KitInput): string {
  return `# Ehtiyat in the Google Admin console, for ${kit.office}

Not tried on a real domain: the fields are as Google documents them.

Devices → Chrome → Apps & extensions → Users & browsers, choose the organisational unit, then **+** → Add Chrome app or extension by ID.

| field | value |
|---|---|
| Extension ID | \`${kit.chromeId}\` |
| From | ${isOffStore(kit) ? 'From a custom URL' : 'From the Chrome Web Store'} |
| URL | ${isOffStore(kit) ? kit.updateUrl : 'none'} |
| Installation policy | Force install + pin to browser toolbar |
| Policy for extensions | the text below, also in \`policy-for-extensions.json\` |

${fenced(googleAdminFile(kit), 'json')}

For managed guest sessions do the same on that tab. Where people may use private windows, see \`docs/admin/README.md\` of Ehtiyat.
`;
}

function jamf(kit: KitInput): string {
  const rows = MANAGED_BROWSERS.map(
    ({ name, domain }) =>
      `| ${name} | \`${domain}.extensions.${kit.chromeId}\` | \`${domain}.extensions.${kit.chromeId}.plist\` |`,
  );
  return `# Ehtiyat in Jamf Pro, for ${kit.office}

Not tried on a real server.

Computers → Configuration Profiles → Upload, once for each \`.mobileconfig\` of this folder. Jamf signs a profile when it is uploaded; upload a new file after each change of the policy.

Or, where you have profiles of these browsers already: Application & Custom Settings → Upload, with these preference domains and files.

| browser | preference domain | file |
|---|---|---|
${rows.join('\n')}
| Mozilla Firefox | \`org.mozilla.firefox\` | \`org.mozilla.firefox.plist\` |

The entry in \`ExtensionSettings\` that installs the extension then goes into your own profile of \`com.google.Chrome\` or \`com.microsoft.Edge\`. A machine must have one profile for each of these domains: of two with the same key, one loses.
`;
}
