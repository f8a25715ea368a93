import { type Found, type Identifier, identifier } from './types';

/** With an `@` before it, it is somebody's public handle on Mastodon and its kin. */
const ADDRESS =
  /(?<![a-z0-9._%+@-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![a-z0-9-])/gu;
/** Names of a role, which an office publishes. */
const ROLE =
  /^(?:info|contact|complaints?|feedback|help|helpdesk|helpline|support|admin|office|enquir(?:y|ies)|inquir(?:y|ies)|media|press|pr|pro|news|hr|jobs|careers?|recruitment|tenders?|procurement|registrar|secretary|sec|director|dg|dc|ac|commissioner|webmaster|no-?reply|mail|team|service|customer.*|public.*|rti|foi|portal)[.0-9_-]*/u;
const GOVERNMENT = /@(?:[^@]*\.)?(?:gov|gob|gouv|govt|mil|int|go)(?:\.[a-z]{2})?$/u;

/** The address of a person: not a role's and not a government's. */
export const email: Identifier = identifier({
  gate: [{ addresses: 1 }],
  masks: 'letters',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(ADDRESS)) {
      const name = match[0].slice(0, match[0].indexOf('@'));
      const role = ROLE.exec(name);
      // What stands before "@" in an address of a server is a password, not a name.
      if (text.slice(text.lastIndexOf(' ', match.index) + 1, match.index).includes('://')) continue;
      if ((role !== null && role[0].length === name.length) || GOVERNMENT.test(match[0])) continue;
      found.push({ start: match.index, end: match.index + match[0].length });
    }
    return found;
  },
});
