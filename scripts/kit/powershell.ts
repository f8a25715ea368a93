import type { KitInput } from './kit';
import type { RegistryEntry, RegistryPart } from './registry';

/** Windows PowerShell 5.1 reads a script without this mark as the system's old code page. */
const MARK = '\ufeff';

/** A text as a literal that PowerShell takes as it stands: it reads five signs as a single quote. */
export function literal(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/gu, '$&$&')}'`;
}

/**
 * A text as an expression. Line ends and other control signs stand outside its literals, so that the
 * script's own line ends do not matter.
 */
export function expression(text: string): string {
  const pieces = text.split(CONTROL).filter((piece) => piece !== '');
  if (pieces.length <= 1 && !CONTROL.test(text)) return literal(text);
  const signs = pieces.map((piece) =>
    CONTROL.test(piece) ? `[char] ${piece.codePointAt(0)}` : literal(piece),
  );
  return `(-join @(${signs.join(', ')}))`;
}

const CONTROL = /(\p{Cc})/u;

function value(entry: RegistryEntry): string {
  if (entry.type === 'DWord') return String(entry.value | 0);
  if (entry.type === 'String') return expression(entry.value);
  return `[string[]]@(${entry.value.map(expression).join(', ')})`;
}

/** What all three scripts work on, in PowerShell's words. */
function table(parts: readonly RegistryPart[]): string {
  const rows = parts.flatMap(({ entries }) =>
    entries.map(
      (entry) =>
        `  @{ Key = ${literal(entry.key)}; Name = ${literal(entry.name)}; ` +
        `Kind = ${literal(entry.type)}; Value = ${value(entry)} }`,
    ),
  );
  const own = parts.flatMap((part) => part.own).map((key) => `  ${literal(key)}`);
  return `$Entries = @(\n${rows.join('\n')}\n)\n\n# Keys of Ehtiyat alone: what else stands in them is left from an older policy.\n$OwnKeys = @(\n${own.join('\n')}\n)`;
}

/** What stops a deployment: the browser would lose all that such a text says of other extensions. */
function rivals(parts: readonly RegistryPart[]): string {
  const rows = parts.map(
    ({ rival }) => `  @{ Key = ${literal(rival.key)}; Name = ${literal(rival.name)} }`,
  );
  return `# A text of this name says how other extensions are handled. Our subkey would take its place.
$Rivals = @(
${rows.join('\n')}
)

function Get-Rival {
  foreach ($Rival in $Rivals) {
    $Open = $Root.OpenSubKey($Rival.Key)
    if ($null -eq $Open) { continue }
    if (@($Open.GetValueNames()) -contains $Rival.Name) { '{0}\\{1}' -f $Rival.Key, $Rival.Name }
    $Open.Close()
  }
}`;
}

const HEAD = `$ErrorActionPreference = 'Stop'
$Root = [Microsoft.Win32.Registry]::LocalMachine`;

const STRAY = `function Get-StrayName([string] $Key) {
  $Open = $Root.OpenSubKey($Key)
  if ($null -eq $Open) { return }
  $Known = @($Entries | Where-Object { $_.Key -eq $Key } | ForEach-Object { $_.Name })
  $Names = @($Open.GetValueNames() | Where-Object { $Known -notcontains $_ })
  $Open.Close()
  return $Names
}`;

function script(kit: KitInput, does: string, ...parts: string[]): string {
  const head = `# Ehtiyat for ${kit.office.replace(/[\r\n]+/gu, ' ')}: ${does}\n# Run as administrator or as SYSTEM.`;
  return `${MARK}${[head, HEAD, ...parts].join('\n\n')}\n`.replace(/\r?\n/gu, '\r\n');
}

/** Sets every value, and takes away what an older policy left. Ends with 0, or 1 where it could not. */
export function deployScript(kit: KitInput, parts: readonly RegistryPart[]): string {
  return script(
    kit,
    'sets the policy. Exit code 0: set; 1: not.',
    table(parts),
    rivals(parts),
    STRAY,
    `try {
  foreach ($Found in @(Get-Rival)) {
    throw ('{0} is set as one text: put the entry of Ehtiyat into that text, see README.md' -f $Found)
  }
  foreach ($Key in $OwnKeys) {
    foreach ($Name in @(Get-StrayName $Key)) {
      $Open = $Root.OpenSubKey($Key, $true)
      $Open.DeleteValue($Name)
      $Open.Close()
    }
  }
  foreach ($Entry in $Entries) {
    $Open = $Root.CreateSubKey($Entry.Key)
    $Open.SetValue($Entry.Name, $Entry.Value, [Microsoft.Win32.RegistryValueKind] $Entry.Kind)
    $Open.Close()
  }
  Write-Output ('Ehtiyat: {0} values set.' -f $Entries.Count)
  exit 0
} catch {
  Write-Output ('Ehtiyat: not set: {0}' -f $_.Exception.Message)
  exit 1
}`,
  );
}

/** Changes nothing. Ends with 0 where all is as the kit says, with 1 and a line for each difference. */
export function detectScript(kit: KitInput, parts: readonly RegistryPart[]): string {
  return script(
    kit,
    'looks whether the policy is as it should be. Exit code 0: it is; 1: it is not.',
    table(parts),
    rivals(parts),
    STRAY,
    `try {
  $Drift = @()
  foreach ($Entry in $Entries) {
    $Where = '{0}\\{1}' -f $Entry.Key, $Entry.Name
    $Open = $Root.OpenSubKey($Entry.Key)
    if ($null -eq $Open -or @($Open.GetValueNames()) -notcontains $Entry.Name) {
      $Drift += 'missing: {0}' -f $Where
      continue
    }
    $Kind = [string] $Open.GetValueKind($Entry.Name)
    $Found = @($Open.GetValue($Entry.Name)) -join [char] 0
    $Wanted = @($Entry.Value) -join [char] 0
    if ($Kind -ne $Entry.Kind -or $Found -cne $Wanted) { $Drift += 'other value: {0}' -f $Where }
    $Open.Close()
  }
  foreach ($Key in $OwnKeys) {
    foreach ($Name in @(Get-StrayName $Key)) { $Drift += 'left over: {0}\\{1}' -f $Key, $Name }
  }
  foreach ($Found in @(Get-Rival)) { $Drift += 'set as one text: {0}' -f $Found }
  if ($Drift.Count -gt 0) {
    $Drift | ForEach-Object { Write-Output ('Ehtiyat: {0}' -f $_) }
    exit 1
  }
  Write-Output 'Ehtiyat: as it should be.'
  exit 0
} catch {
  Write-Output ('Ehtiyat: could not be looked at: {0}' -f $_.Exception.Message)
  exit 1
}`,
  );
}

/** Takes the policy away, so that the browsers remove the extension. Ends with 0, or 1 where it could not. */
export function removeScript(kit: KitInput, parts: readonly RegistryPart[]): string {
  return script(
    kit,
    'takes the policy away; the browsers then remove the extension. Exit code 0: gone; 1: not.',
    table(parts),
    `try {
  foreach ($Entry in $Entries) {
    $Open = $Root.OpenSubKey($Entry.Key, $true)
    if ($null -ne $Open) {
      $Open.DeleteValue($Entry.Name, $false)
      $Open.Close()
    }
  }
  foreach ($Key in $OwnKeys) { $Root.DeleteSubKeyTree($Key, $false) }
  Write-Output 'Ehtiyat: the policy is gone.'
  exit 0
} catch {
  Write-Output ('Ehtiyat: not removed: {0}' -f $_.Exception.Message)
  exit 1
}`,
  );
}
