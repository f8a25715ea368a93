import { type ComponentChildren, Fragment } from 'preact';
import type { Citation, Finding, Language, Verdict } from '../rules/types';
import { attachedLines } from './attached';
import { citationName } from './citation-name';
import { excerptOf, readsAsUrdu } from './excerpt';
import { shownLevel } from './level';
import { Mends } from './mends';
import { QuotedExcerpt } from './quoted-words';
import { Shape } from './shape';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

interface Props {
  finding: Finding;
  view: PanelView;
  actions: Pick<PanelActions, 'mend' | 'copy'>;
  /** A line under the title. */
  children?: ComponentChildren;
}

/** One finding: what, where, why, what one may do, which instrument, how to mend it. */
export function FindingCard({ finding, view, actions, children }: Props) {
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
  const { title, why, may, report } = card.words[language];
  const citations = sourcesOf(finding, verdict);
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
      <Attached finding={finding} view={view} words={words} quotes={excerpt === null} />
      <p class="why">{finding.report ? report : why}</p>
      {!finding.report && may !== '' && (
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
      {finding.claim !== undefined && (
        <p class="why">
          {words.claim(finding.claim.reviewRating)}{' '}
          <a href={finding.claim.url} target="_blank" rel="noreferrer" dir="auto">
            “{finding.claim.claimReviewed}” ({finding.claim.author})
          </a>
        </p>
      )}
      <Citations citations={citations} view={view} words={words} />
      {finding.decidedBy !== card.pack && (
        <p class="quiet">{words.decidedBy(layerName(finding, verdict, language))}</p>
      )}
      {finding.lowered !== undefined && <p class="quiet">{words.lowered[finding.lowered]}</p>}
      <Mends finding={finding} view={view} citations={citations} actions={actions} />
    </li>
  );
}

/** Whose word the severity is; an office that gave no name is "your office". */
function layerName({ decidedBy }: Finding, { layers }: Verdict, language: Language): string {
  const unnamed = decidedBy === 'office' ? wordsFor(language).yourOffice : decidedBy;
  return layers[decidedBy]?.[language] ?? unnamed;
}

/** Which attachments the finding is about, with the words of the first where no others are quoted. */
function Attached({
  finding,
  view,
  words,
  quotes,
}: {
  finding: Finding;
  view: PanelView;
  words: Words;
  quotes: boolean;
}) {
  return (
    <>
      {attachedLines(finding, view, words, quotes).map(({ label, excerpt }) => (
        <Fragment key={label}>
          <p class="part">{label}</p>
          {excerpt !== null && <QuotedExcerpt excerpt={excerpt} words={words} />}
        </Fragment>
      ))}
    </>
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

/** What the rule cites, and what others cite that say the same of these words; each source once. */
function sourcesOf(finding: Finding, verdict: Verdict): Citation[] {
  const all = [finding.rule, ...finding.also].flatMap((id) => verdict.cards[id]?.citations ?? []);
  const names = all.map(citationName);
  return all.filter((citation, at) => names.indexOf(citationName(citation)) === at);
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
