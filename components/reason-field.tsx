import { byPerson, keepFocus } from './trusted';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

/** Id of the written reason, inside the shadow root or popup. */
export const REASON_ID = 'reason';

interface Props {
  view: PanelView;
  actions: Pick<PanelActions, 'setReason' | 'setEmergency'>;
}

/**
 * Where an office answer needs a written reason: for a finding that asks one, or to go on in an
 * emergency past what should be mended first. Nothing where neither is at hand.
 */
export function ReasonAndEmergency({ view, actions }: Props) {
  const gate = view.chosen === null ? undefined : view.gates?.[view.chosen];
  if (gate === undefined) return null;
  const words = wordsFor(view.language);
  const { emergency: say } = words;
  const toMend = gate.mend.length > 0;
  const field = <ReasonField view={view} words={words} setReason={actions.setReason} />;
  if (gate.emergency && view.emergency) {
    return (
      <section class="ask-reason" aria-labelledby="emergency-title">
        <h3 id="emergency-title">{say.title}</h3>
        <p class="why">{say.text}</p>
        {field}
        <ToggleButton label={say.close} run={() => actions.setEmergency(false)} />
      </section>
    );
  }
  return (
    <>
      {gate.reason.length > 0 && !toMend && <section class="ask-reason">{field}</section>}
      {gate.emergency && (
        <p class="emergency-offer">
          <ToggleButton label={say.open} run={() => actions.setEmergency(true)} />
        </p>
      )}
    </>
  );
}

function ReasonField({
  view,
  words,
  setReason,
}: {
  view: PanelView;
  words: Words;
  setReason(text: string): void;
}) {
  return (
    <>
      <label for={REASON_ID}>{words.reason.label}</label>
      <textarea
        id={REASON_ID}
        rows={2}
        dir="auto"
        aria-describedby="reason-help"
        value={view.reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p class="quiet" id="reason-help">
        {words.reason.help}
      </p>
    </>
  );
}

function ToggleButton({ label, run }: { label: string; run(): void }) {
  return (
    <button type="button" class="button plain" onMouseDown={keepFocus} onClick={byPerson(run)}>
      {label}
    </button>
  );
}
