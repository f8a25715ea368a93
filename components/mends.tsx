import type { Citation, Finding, Mend } from '../rules/types';
import { citationName } from './citation-name';
import { Shape } from './shape';
import { byPerson, keepFocus } from './trusted';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

/** Longest replacement that a mend button quotes, UTF-16 units. */
const MAX_QUOTED_MEND = 32;

interface Props {
  finding: Finding;
  view: PanelView;
  /** What a request for permission names. */
  citations: readonly Citation[];
  actions: Pick<PanelActions, 'mend' | 'copy'>;
}

/** What may be done about a finding: a button each, and how long to wait where waiting helps. */
export function Mends({ finding, view, citations, actions }: Props) {
  const words = wordsFor(view.language);
  const waits = finding.mends.filter(({ kind }) => kind === 'wait');
  const buttons = finding.mends
    .map((mend, index) => ({ mend, index }))
    .filter(({ mend }) => mend.kind !== 'wait');
  return (
    <>
      {waits.map(({ until }) => (
        <p class="may" key={until}>
          <Shape name="pause" />
          <span>{words.wait(until === undefined ? null : dayOf(until, view))}</span>
        </p>
      ))}
      {buttons.length > 0 && (
        <div class="mends">
          {buttons.map(({ mend, index }) => (
            <button
              key={index}
              type="button"
              class="button"
              onMouseDown={keepFocus}
              onClick={byPerson(() =>
                mend.kind === 'ask-permission'
                  ? actions.copy(requestOf(view, citations, words))
                  : actions.mend(finding.id, index),
              )}
            >
              {mendLabel(mend, words)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** A day as the reader writes it; with its time where the moment has one. */
function dayOf(moment: string, { language }: PanelView): string {
  const timed = moment.includes('T');
  const locale = language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(timed && { timeStyle: 'short' }),
  }).format(new Date(timed ? moment : `${moment}T00:00`));
}

function requestOf(view: PanelView, citations: readonly Citation[], words: Words): string {
  return words.request({
    account: view.accountLabel,
    site: view.siteName,
    words: view.draft.parts.map(({ text }) => text).join('\n\n'),
    sources: citations.map(citationName),
  });
}

/** What the button of a mend says. */
function mendLabel(mend: Mend, words: Words): string {
  const { mend: say } = words;
  const first = mend.edits[0]?.text ?? '';
  switch (mend.kind) {
    case 'mask':
      return say.mask(mend.edits.length);
    case 'remove':
      return say.remove(mend.edits.length);
    case 'replace': {
      const same = mend.edits.every(({ text }) => text === first);
      const quotable = same && first.trim() !== '' && first.length <= MAX_QUOTED_MEND;
      return quotable ? say.replace(first.trim()) : say.replaceLong;
    }
    case 'wait':
      return '';
    default:
      return say[mend.kind];
  }
}
