/**
 * Puts a text on the clipboard, on a press of the person's.
 * @returns whether it is there; a page may forbid it (Permissions-Policy), and an insecure one has none.
 */
export async function copyText(win: Window, text: string): Promise<boolean> {
  try {
    await win.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
