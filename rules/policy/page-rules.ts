/** What the reference page says of the keys that change rules, in Markdown. */
export const RULES_ON_PAGE = `## Rules, roll-out and times

\`ruleChanges\` has the last word, after the packs and their windows. \`rule\` is an id (\`pk/media-views\`) or a category (\`tone\`); of several changes that fit, the later one counts for what it says. \`off\` switches a rule off in that capacity. Where it speaks of a rule that an open window raises, it can add to the window or be \`off\`, and nothing between. \`except\` are plain words, as they stand in a draft, in every script and spelling that people use: a match is excused when one stands in its sentence. A rule that rests on general knowledge alone stays at \`warn\`, and a private person is never taken above \`warn\`. Rules on markings, credentials and identifiers may be made stricter; where an office makes one weaker, the report of the settings in force names it.

\`ownRules\` is one pack as a text, written as in [adding.md](adding.md), with rules, word lists and \`adjust\`. It stands on top of the packs, and what it extends comes into force with it. What has a mistake is refused rule by rule, with the line; the rest works. Its patterns run on an engine whose time follows the length of the draft.

\`stages\` rolls a rule out in steps: \`watch\` finds and counts it and shows nothing, \`note\` shows it as a quiet note, \`full\` is the rule as it is written. The word on a rule stands before that on its category.

Counts are kept where there is a stage below \`full\` or a brake, and nowhere else: on the device, for 90 days, by rule id and day, only of posts that were answered for the office and taken by the site. No words, no account, no site and no time are kept with them, nothing is sent, and nothing at all is counted of private posts or of drafts that were not posted. A line of a chat under a remembered answer, and a post that the person has to press once more, are not counted. With the last such setting the counts are deleted.

\`brake\` looks at these counts: a rule found in more than \`percent\` % of at least \`posts\` office posts is a quiet note until its share falls again, which its card says. Markings, credentials and identifiers are never lowered.

\`approvedHosts\` count where a rule stays quiet beside a link to a government's own host. \`approvedPeople\` excuses a match in which one of the names stands, but never insults, hatred, markings, credentials or proscribed bodies.

\`surfaces\` and \`sitesOff\` leave compose boxes out: nothing there is read or held, and the toolbar button and its popup say so.

\`quietHours\` and \`crisis\` speak to posts for the office alone. A crisis is also a window of kind \`crisis\`, in which rules on tone, alarm and sources weigh more; it lasts 30 days at most, and a longer one is a new entry. Accounts in \`accounts\` may speak; a post from another one about one of the words in \`about\` is pointed to the office in \`lead\` and offered a line for its source.
`;
