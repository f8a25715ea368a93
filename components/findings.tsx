import { CAPACITIES, type Finding } from '../rules/types';
import { unreadLines } from './attached';
import { FindingCard } from './finding-card';
import { levelOf } from './level';
import { differences, listedFindings, signalWords } from './listing';
import { HelpDesk, LegalPage } from './office-side';
import { Quoted } from './quoted-words';
import { Shape } from './shape';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

interface Props {
  view: PanelView;
  actions: Pick<PanelActions, 'mend' | 'copy'>;
}

/** What was found, what suggests a capacity, and what was not checked. */
export function Findings({ view, actions }: Props) {
  const words = wordsFor(view.language);
  const listed = listedFindings(view);
  const differ = view.chosen === null ? differences(listed) : 'none';
  return (
    <>
      <Signals view={view} words={words} />
      {differ === 'alike' && view.mode === 'look' && <Differs finding={listed[0]} words={words} />}
      {listed.length > 0 && (
        <ul class="findings">
          {listed.map((finding) => (
            <FindingCard key={finding.id} finding={finding} view={view} actions={actions}>
              {differ === 'each' && <Differs finding={finding} words={words} />}
            </FindingCard>
          ))}
        </ul>
      )}
      <UncheckedParts view={view} words={words} />
      {listed.length > 0 && (
        <div class="quiet lawyer">
          <p>{words.notReadByLawyer}</p>
          <LegalPage legalPage={view.side.legalPage} words={words} />
        </div>
      )}
    </>
  );
}

/** What the finding asks for the office and of a private person, where that is not the same. */
function Differs({ finding, words }: { finding: Finding | undefined; words: Words }) {
  if (finding === undefined) return null;
  const office = levelOf(finding, 'office');
  const own = levelOf(finding, 'private');
  return office === own ? null : <p class="differs">{words.differs(office, own)}</p>;
}

function Signals({ view, words }: { view: PanelView; words: Words }) {
  return (
    <>
      {CAPACITIES.map((capacity) => {
        const quoted = signalWords(view, capacity);
        if (quoted.length === 0) return null;
        return (
          <p class="signals" key={capacity}>
            {words.signals[capacity]}{' '}
            {quoted.map((text, index) => (
              <>
                {index > 0 && ' '}
                <Quoted key={text} text={text} />
              </>
            ))}
          </p>
        );
      })}
    </>
  );
}

function UncheckedParts({ view, words }: { view: PanelView; words: Words }) {
  const lines = new Set(
    (view.verdict?.unchecked ?? []).flatMap(({ what, unread }) => {
      if (what !== 'attachments') return [words.unchecked[what]];
      return unread === undefined ? [] : unreadLines(unread, view, words);
    }),
  );
  if (lines.size === 0) return null;
  return (
    <ul class="unchecked">
      {[...lines].map((line) => (
        <li key={line}>
          <Shape name="failed" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

/** The draft stands unchecked: why, and what may be done. */
export function CheckFailed({ view }: { view: PanelView }) {
  if (view.failure === null) return null;
  const words = wordsFor(view.language);
  return (
    <section class="finding mend" aria-labelledby="failed-title">
      <h2 class="tag" id="failed-title">
        <Shape name="failed" />
        <b>{words.uncheckedTitle}</b>
      </h2>
      <p class="why">{words.failure[view.failure]}</p>
      <p class="why">{words.uncheckedOffice[view.uncheckedOffice]}</p>
      <HelpDesk helpDesk={view.side.helpDesk} words={words} />
    </section>
  );
}
