/**
 * Puts a text on the clipboard, on a press of the person's, and tells whether it is there: a page may
 * forbid it (Permissions-Policy), and an insecure one has none.
 */
export function clipboardOf(win: Window): (text: string) => Promise<boolean> {
  return async (text) => {
    try {
      await win.navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
}
