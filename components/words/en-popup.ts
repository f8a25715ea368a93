/** A count with its noun. */
export const things = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** What the toolbar popup says, in English. */
export const popup = {
  guarding: 'guarding',
  boxes: (count: number) => things(count, 'compose box', 'compose boxes'),
  tab: {
    guarding: 'This page is guarded.',
    'no-compose-box':
      'Ehtiyat cannot find a compose box here. What you write here is not checked. If you are writing on this page, copy your words and reload the tab; if it stays so, tell your IT desk.',
    changed:
      'This page is not as Ehtiyat knows it. Compose boxes are found by their look here, and one may be missed. Copy the report below for your IT desk.',
    'left-out':
      'Your office has switched Ehtiyat off here, for this site or for this kind of compose box. What you write here is not checked.',
    off: 'Ehtiyat is switched off on this page. What you write here is not checked. Copy what you have written, then reload the tab.',
    'not-a-guarded-site': 'Ehtiyat does not guard this site. What you write here is not checked.',
    'reload-needed':
      'This tab was open before Ehtiyat started, so what you write here is not checked. Copy what you have written, then reload the tab.',
    'access-withheld':
      'The browser does not let Ehtiyat read this site, so what you write here is not checked. Open the browser’s menu for extensions, allow Ehtiyat on this site, then reload the tab.',
  },
  state: {
    'no-compose-box': 'no compose box found',
    changed: 'this page changed',
    'left-out': 'switched off by your office',
    off: 'switched off',
    'not-a-guarded-site': 'not guarded',
    'reload-needed': 'not guarded yet',
    'access-withheld': 'not guarded',
  },
  leftOut: (count: number) =>
    `Your office leaves out ${things(count, 'compose box', 'compose boxes')} on this page: what you write there is not checked.`,
  unheld: 'What you sent here a moment ago was not checked.',
  report: {
    copy: 'Copy a report for the IT desk',
    copied: 'The report is on the clipboard. It holds none of your words.',
    failed: 'The report could not be copied.',
  },
  added: {
    title: 'Sites that your office adds',
    given: 'guarded',
    wanted: 'not guarded: the browser gives no access',
    give: (host: string) => `Give access to ${host}`,
  },
  silent:
    'The part of Ehtiyat that checks drafts does not answer, so drafts are held and shown as not checked. Restart the browser; if it stays so, tell your IT desk.',
  staysHere: 'Ehtiyat sends nothing from this device.',
  refused: {
    title: (count: number) =>
      count === 1
        ? 'A setting of your office was not accepted'
        : `${count} settings of your office were not accepted`,
    whatToDo: 'Show this to your IT desk. All other settings are in force.',
    got: 'Given:',
    expected: 'Expected:',
    instead: 'Instead:',
  },
  source: {
    managed: (office: string) => `Settings of ${office === '' ? 'your office' : office}.`,
    'last-known': (office: string) =>
      `Settings of ${office === '' ? 'your office' : office}, as last known; in force until the browser gives newer ones.`,
    default: (_office: string) => 'No settings from an office.',
  },
  pages: 'Settings in force, workshop and more',
  disclose: {
    text: 'Before you begin: see what Ehtiyat reads and keeps.',
    open: 'What is read and kept',
  },
  version: (version: string) => `Version ${version}.`,
};
