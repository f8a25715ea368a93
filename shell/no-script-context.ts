/**
 * Stands in the built guard for what WXT makes at the start of every content script, and we have no
 * use for. WXT's own tells the page, by an event and a message that bear the extension's id, that
 * the script has started: any page could know us by it. And in Chromium a message notes from where
 * it was posted, for which the whole file was parsed a second time at each load.
 */
export class ContentScriptContext {}
