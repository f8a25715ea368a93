import { Answers, QUESTION_ID } from './answer-card';
import { CheckFailed, Findings } from './findings';
import { KeptWords } from './kept-words';
import { countAbove, isClean, spokenNews } from './listing';
import { Notice } from './notice';
import { Listed } from './office-side';
import { emergencyIsOpen, ReasonAndEmergency } from './reason-field';
import { Shape } from './shape';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

/** Ids of the lines under the question that describe it, inside the shadow root or popup. */
export const DESCRIPTION_IDS = ['about', 'news', 'telling'] as const;
const [ABOUT_ID, NEWS_ID, TELLING_ID] = DESCRIPTION_IDS;

interface Props {
  view: PanelView;
  actions: PanelActions;
  /** The panel's keys are at work (they are not in the popup). */
  keys: boolean;
}

/** The body shared by panel and popup: the question with its answers, or a mere look, and findings. */
export function Question({ view, actions, keys }: Props) {
  const words = wordsFor(view.language);
  const asks = view.mode === 'question';
  const count = countAbove(view.verdict?.findings ?? []);
  const inEmergency = asks && emergencyIsOpen(view);
  if (view.telling === 'surface-gone') {
    return (
      <>
        <h1 id={QUESTION_ID}>{words.telling['surface-gone']}</h1>
        <KeptWords view={view} words={words} />
      </>
    );
  }
  return (
    <>
      {view.notice && <Notice words={words} onSeen={actions.noticeSeen} />}
      <h1 id={QUESTION_ID}>{asks ? words.question : words.lookTitle(count)}</h1>
      <div class="about">
        <p id={ABOUT_ID}>{words.register[view.register]}</p>
        <Listed listed={view.listed} words={words} />
        <News view={view} words={words} />
      </div>
      <p id={TELLING_ID} class="telling" role="status">
        {view.telling !== null && words.telling[view.telling]}
      </p>
      {asks && <Answers view={view} actions={actions} keys={keys} />}
      <CheckFailed view={view} />
      {inEmergency && <ReasonAndEmergency view={view} actions={actions} />}
      <Findings view={view} actions={actions} />
      {asks && !inEmergency && <ReasonAndEmergency view={view} actions={actions} />}
    </>
  );
}

/**
 * How the check stands and what the chosen answer leads to. Seen where no other place of the panel
 * says it, and told to a screen reader when it changes: not with the seconds of a pause.
 */
function News({ view, words }: { view: PanelView; words: Words }) {
  const checking = view.verdict === null && view.failure === null;
  const seen = checking ? words.checking : isClean(view) ? words.clean : '';
  const spoken = spokenNews(view, words);
  return (
    <div id={NEWS_ID} class={`progress${checking ? '' : ' clear'}`} role="status">
      {seen !== '' && (
        <>
          <Shape name={checking ? 'checking' : 'clear'} /> <span>{seen}</span>
        </>
      )}
      {spoken !== '' && <span class="unseen"> {spoken}</span>}
    </div>
  );
}
