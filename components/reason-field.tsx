import { readsAsUrdu } from './excerpt';
import { byPerson, keepFocus } from './trusted';
import type { PanelActions, PanelView } from './view';
import { type Words, wordsFor } from './words';

/** Id of the written reason, inside the shadow root or popup. */
export const REASON_ID = 'reason';

interface Props {
  view: PanelView;
  actions: Pick<PanelActions, 'setReason' | 'setEmergency'>;
}

/** The chosen answer may go on in an emergency, and the official has asked to. */
export function emergencyIsOpen(view: PanelView): boolean {
  const gate = view.chosen === null ? undefined : view.gates?.[view.chosen];
  return gate?.emergency === true && view.emergency;
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
  const open = emergencyIsOpen(view);
  const field = (
    <ReasonField view={view} words={words} setReason={actions.setReason} focus={open} />
  );
  if (open) {
    return (
      <section class="ask-reason" aria-labelledby="emergency-title">
        <h2 id="emergency-title">{say.title}</h2>
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
  focus,
}: {
  view: PanelView;
  words: Words;
  setReason(text: string): void;
  /** The button that opened it is gone: the field takes the focus over. */
  focus: boolean;
}) {
  return (
    <>
      <label for={REASON_ID}>{words.reason.label}</label>
      <textarea
        id={REASON_ID}
        ref={focus ? takeFocus : null}
        rows={2}
        dir="auto"
        lang={view.reason === '' ? view.language : readsAsUrdu(view.reason) ? 'ur' : 'en'}
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

/** One function for all draws, so that it runs once, when the field comes on screen. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

function ToggleButton({ label, run }: { label: string; run(): void }) {
  return (
    <button type="button" class="button plain" onMouseDown={keepFocus} onClick={byPerson(run)}>
      {label}
    </button>
  );
}
