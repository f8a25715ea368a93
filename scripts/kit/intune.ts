import { CATEGORY, chromiumTemplate, fieldId, firefoxTemplate, INSTALL, SETTINGS } from './admx';
import { MANAGED_BROWSERS } from './browsers';
import { type KitFiles, type KitInput, pretty, settings } from './kit';
import { el, inOneLine } from './xml';

/** One row of a custom profile in Intune. */
export interface OmaSetting {
  name: string;
  uri: string;
  /** Always of the type "String". */
  value: string;
}

const CHROME = 'EhtiyatChrome';
const FIREFOX_APP = 'EhtiyatFirefox';

/**
 * Rows of a custom profile for Windows: the templates themselves, then what is set by them. Edge is
 * not among them: Windows takes no template that writes below `Software\Policies\Microsoft\Edge`.
 */
export function omaSettings(kit: KitInput): OmaSetting[] {
  const chrome = MANAGED_BROWSERS.find(({ id }) => id === 'chrome');
  if (chrome === undefined) throw new Error('the table of browsers has no Chrome');
  const all = JSON.stringify(Object.fromEntries(settings(kit)));
  return [
    template(CHROME, chromiumTemplate(kit, chrome).admx),
    setting(CHROME, INSTALL, kit.updateUrl),
    ...settings(kit).map(([key, value]) =>
      typeof value === 'boolean'
        ? { name: `${CHROME}: ${key}`, uri: uri(CHROME, key), value: value ? ON : OFF }
        : setting(CHROME, key, typeof value === 'object' ? JSON.stringify(value) : String(value)),
    ),
    template(FIREFOX_APP, firefoxTemplate(kit).admx),
    setting(FIREFOX_APP, INSTALL, kit.xpiUrl),
    setting(FIREFOX_APP, SETTINGS, all),
  ];
}

const ON = '<enabled/>';
const OFF = '<disabled/>';

const uri = (app: string, name: string) =>
  `./Device/Vendor/MSFT/Policy/Config/${app}~Policy~${CATEGORY}/${name}`;

function template(app: string, admx: string): OmaSetting {
  const where = './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall';
  return { name: `${app}: template`, uri: `${where}/${app}/Policy/${app}Admx`, value: admx };
}

function setting(app: string, name: string, text: string): OmaSetting {
  const data = inOneLine(el('data', { id: fieldId(name), value: text }));
  return { name: `${app}: ${name}`, uri: uri(app, name), value: `${ON}\n${data}` };
}

/** What Intune takes: a table to type from, and the same as one request for Microsoft Graph. */
export function intuneFiles(kit: KitInput): KitFiles {
  const rows = omaSettings(kit);
  const profile = {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: 'Ehtiyat',
    description: `Ehtiyat for ${kit.office}`,
    omaSettings: rows.map(({ name, uri: omaUri, value }) => ({
      '@odata.type': '#microsoft.graph.omaSettingString',
      displayName: name,
      omaUri,
      value,
    })),
  };
  const table = rows.map(
    ({ name, uri: omaUri, value }) =>
      `### ${name}\n\n- OMA-URI: \`${omaUri}\`\n- Data type: String\n- Value:${
        name.endsWith(': template')
          ? ` all of \`windows/admx/${name.startsWith(CHROME) ? 'ehtiyat-chrome' : 'ehtiyat-firefox'}.admx\``
          : `\n\n\`\`\`xml\n${value}\n\`\`\``
      }\n`,
  );
  return new Map([
    ['intune/custom-profile.json', pretty(profile)],
    ['intune/README.md', guide(kit, table.join('\n'))],
  ]);
}

function guide(kit: KitInput, table: string): string {
  return `# Ehtiyat in Intune, for ${kit.office}

Not tried on a real tenant: the forms are as Microsoft documents them. Begin with one test machine.

## Windows, the short way: Remediations

Devices → Scripts and remediations → Create.

| field | value |
|---|---|
| Detection script | \`windows/detect.ps1\` |
| Remediation script | \`windows/deploy.ps1\` |
| Run this script using the logged-on credentials | No |
| Enforce script signature check | as your house has it |
| Run script in 64-bit PowerShell | Yes |

It serves Chrome, Edge and Firefox at once, and puts back what was changed by hand. The detection ends with 1 where something differs and says what.

## Windows, by a custom profile: Chrome and Firefox

Devices → Configuration → Create → Windows 10 and later → Templates → Custom. A row for each of the following, or the whole profile with one request to Microsoft Graph: \`POST /deviceManagement/deviceConfigurations\` with \`custom-profile.json\`. The templates come first: a row whose template is not there yet fails once and is tried again.

Windows refuses templates that write below \`Software\\Policies\\Microsoft\\Edge\`, so Edge is not here: use the remediation above.

${table}
## macOS

Devices → Configuration → Create → macOS → Templates → Custom, once for each of \`macos/chrome.mobileconfig\`, \`macos/edge.mobileconfig\` and \`macos/firefox.mobileconfig\`. Deployment channel: Device channel.
`;
}
