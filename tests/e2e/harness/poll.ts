/** Ask again and again until there is something truthy; says what was missing when time is up. */
export async function poll<T>(
  what: string,
  read: () => Promise<T | null | undefined | false | 0 | ''>,
  limitMs = 10_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not seen within ${limitMs} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
