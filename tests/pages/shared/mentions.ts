const HANDLES = ['MoCC_Official', 'MoFA_Pak', 'MetDept', 'WeatherDesk'];

/** A half-typed mention before the caret and who it may mean. */
export interface Mention {
  /** Offset of the `@` in the text before the caret. */
  start: number;
  handles: string[];
}

/** The type-ahead list for the text before the caret, `null` when there is none. */
export function mentionBefore(text: string): Mention | null {
  const match = /(?:^|\s)@(\w{1,20})$/.exec(text);
  if (!match) return null;
  const word = (match[1] ?? '').toLowerCase();
  const handles = HANDLES.filter((handle) => handle.toLowerCase().startsWith(word));
  return handles.length ? { start: text.length - word.length - 1, handles } : null;
}
