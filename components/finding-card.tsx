import type { ComponentChildren } from 'preact';
import type { Citation, Finding, Mend } from '../rules/types';
import { excerptOf, readsAsUrdu } from './excerpt';
import { shownLevel } from './level';
import { QuotedExcerpt } from './quoted-words';
import { Shape } from './shape';
import { byPerson, keepFocus } from './trusted';
import type { PanelView } from './view';
import { type Words, wordsFor } from './words';

/** Longest clause that is never broken over two lines, UTF-16 units. */
const MAX_UNBROKEN = 20;
/** Longest replacement that a mend button quotes, UTF-16 units. */
const MAX_QUOTED_MEND = 32;

interface Props {
  finding: Finding;
  view: PanelView;
  onMend(finding: string, mend: number): void;
  /** A line under the title. */
  children?: ComponentChildren;
}

/** One finding: what, where, why, what one may do, which instrument, how to mend it. */
export function FindingCard({ finding, view, onMend, children }: Props) {
  const { verdict, chosen, language } = view;
  const words = wordsFor(language);
  const card = verdict?.cards[finding.rule];
  if (verdict === null || card === undefined) return null;
  const level = shownLevel(finding, chosen);
  const excerpt = excerptOf(
    finding,
    verdict,
    view.draft.parts.map(({ text }) => text),
  );
  const { title, why, may } = card.words[language];
  return (
    <li class={`finding ${level}`}>
      <h2 class="tag">
        <Shape name={level} />
        <span>
          <b>{words.level[level]}</b>
          <span class="matter"> · {title}</span>
        </span>
      </h2>
      {children}
      {excerpt !== null && (
        <>
          <PartName finding={finding} view={view} words={words} />
          <QuotedExcerpt excerpt={excerpt} words={words} />
        </>
      )}
      <p class="why">{why}</p>
      {may !== '' && (
        <p class="may">
          <Shape name="done" />
          <span>{may}</span>
        </p>
      )}
      {level === 'second' && (
        <p class="may">
          <Shape name="second" />
          <span>{words.secondRoute}</span>
        </p>
      )}
      <Citations citations={card.citations} view={view} words={words} />
      {finding.mends.length > 0 && (
        <div class="mends">
          {finding.mends.map((mend, index) => (
            <button
              key={index}
              type="button"
              class="button"
              onMouseDown={keepFocus}
              onClick={byPerson(() => onMend(finding.id, index))}
            >
              {mendLabel(mend, words)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Which part of a thread, poll or form the words stand in; nothing for a draft of one box. */
function PartName({ finding, view, words }: { finding: Finding; view: PanelView; words: Words }) {
  const at = finding.ranges[0]?.part;
  const part = at === undefined ? undefined : view.draft.parts[at];
  if (at === undefined || part === undefined || view.draft.parts.length < 2) return null;
  const before = view.draft.parts.slice(0, at).filter(({ role }) => role === part.role);
  return <p class="part">{words.partName(part.role, before.length + 1)}</p>;
}

function Citations({
  citations,
  view,
  words,
}: {
  citations: Citation[];
  view: PanelView;
  words: Words;
}) {
  if (citations.length === 0) return null;
  return (
    <div class="cite">
      <span>{words.mayEngage}</span>
      {citations.map((citation) => {
        const grade = words.grade[citation.grade];
        const name = citationName(citation);
        return (
          <span key={name}>
            <a
              href={citation.url}
              target="_blank"
              rel="noreferrer"
              dir="auto"
              lang={readsAsUrdu(name) ? 'ur' : 'en'}
            >
              {name}
              <span class="unseen" lang={view.language}>
                {' '}
                {words.newTab}
              </span>
            </a>
            {grade !== '' && <span class="grade"> ({grade})</span>}
          </span>
        );
      })}
    </div>
  );
}

/** Instrument and clause (a short one kept on one line); the year is added where the name lacks it. */
export function citationName({ instrument, clause, year }: Citation): string {
  const named = instrument.includes(String(year)) ? instrument : `${instrument} (${year})`;
  if (clause === '') return named;
  const kept = clause.length > MAX_UNBROKEN ? clause : clause.replaceAll(' ', '\u00a0');
  return `${named}, ${kept}`;
}

/** What the button of a mend says. */
export function mendLabel(mend: Mend, words: Words): string {
  const { mend: say } = words;
  const first = mend.edits[0]?.text ?? '';
  switch (mend.kind) {
    case 'mask':
      return say.mask(mend.edits.length);
    case 'remove':
      return say.remove(mend.edits.length);
    case 'sentence-case':
      return say['sentence-case'];
    case 'replace': {
      const same = mend.edits.every(({ text }) => text === first);
      const quotable = same && first.trim() !== '' && first.length <= MAX_QUOTED_MEND;
      return quotable ? say.replace(first.trim()) : say.replaceLong;
    }
  }
}
