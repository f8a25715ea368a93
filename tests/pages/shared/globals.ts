/** One event of the press family as it reached the page. `key` is a key name or an input type. */
export interface LoggedPress {
  type: string;
  target: string;
  key: string;
  trusted: boolean;
}

/** One thing the stand-in site really published. */
export interface PagePost {
  surface: string;
  /** The words, from the editor's own model; the parts of a thread joined by a line break. */
  text: string;
  parts: string[];
  attachments: { name: string; alt: string }[];
  /** Handle or name of the author, as the site knows it (not as the page happens to show it). */
  account: string;
  at: number;
  /** Set when the post waits for its time. */
  scheduled?: string;
}

declare global {
  interface Window {
    pageLog: LoggedPress[];
    pagePosts: PagePost[];
    /** Page errors, unhandled rejections and CSP violations, as short lines. */
    pageErrors: string[];
    /** Bare-letter shortcuts of the site that fired. */
    pageShortcuts: string[];
    pageModel(): Record<string, string>;
    /** Log the presses inside an open shadow root too (`submit` does not leave it). */
    pageLogIn(root: EventTarget): void;
  }
}
