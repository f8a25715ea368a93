import { Answers, QUESTION_ID } from './answer-card';
import { CheckFailed, Findings } from './findings';
import { KeptWords } from './kept-words';
import { countAbove, listedFindings } from './listing';
import { Notice } from './notice';
import { ReasonAndEmergency } from './reason-field';
import { Shape } from './shape';
import type { PanelActions, PanelView } from './view';
import { wordsFor } from './words';

/** Id of the line under the question, inside the shadow root or popup. */
export const ABOUT_ID = 'about';

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
      <div id={ABOUT_ID} class="about">
        {words.register[view.register] !== '' && <p>{words.register[view.register]}</p>}
        <Progress view={view} />
      </div>
      <p class="telling" role="status">
        {view.telling !== null && words.telling[view.telling]}
      </p>
      {asks && <Answers view={view} actions={actions} keys={keys} />}
      <CheckFailed view={view} />
      <Findings view={view} actions={actions} />
      {asks && <ReasonAndEmergency view={view} actions={actions} />}
    </>
  );
}

/** Whether the draft is still being read, or nothing was found in it. */
function Progress({ view }: { view: PanelView }) {
  const words = wordsFor(view.language);
  if (view.failure !== null) return null;
  if (view.verdict === null) {
    return (
      <p class="progress">
        <Shape name="checking" /> {words.checking}
      </p>
    );
  }
  if (listedFindings(view).length > 0 || view.mode === 'look') return null;
  return (
    <p class="progress clear">
      <Shape name="clear" /> {words.clean}
    </p>
  );
}
