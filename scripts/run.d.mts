/** What the TypeScript of our commands uses of `run.mjs`; the docs stand there. */
export const ROOT: string;
export function run(
  command: string,
  args: readonly string[],
  options?: { env?: Record<string, string>; quiet?: boolean },
): Promise<{ ok: boolean; output: string }>;
export function binOf(name: string, command?: string): string;
