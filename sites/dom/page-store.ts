/**
 * One entry of the page's own store, as the page keeps it; `null` where there is none, or where the
 * person forbade the page its store. Only read, and only entries that name who is logged in: see
 * docs/permissions.md.
 */
export function pageEntry(doc: Document, key: string): string | null {
  try {
    return doc.defaultView?.localStorage.getItem(key) ?? null;
  } catch {
    return null;
  }
}
