import { byPerson } from '../trusted';
import type { OptionsWords } from '../words/options';
import type { OptionsActions, OptionsView } from './options-view';

interface Props {
  view: OptionsView;
  words: OptionsWords;
  actions: Pick<OptionsActions, 'noted'>;
}

/** What is read, kept and sent, said once before anything else, and how to keep the button in sight. */
export function WelcomePage({ view, words, actions }: Props) {
  const { welcome: say } = words;
  const { asks, noted } = view.disclosure;
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Part title={say.read} lines={say.reads} />
      <Part title={say.kept} lines={say.keeps} />
      <Part title={say.sent} lines={say.sends} />
      <Part title={say.who} lines={say.decides} />
      <div class="noting" role="status">
        {noted ? (
          <p>{say.noted}</p>
        ) : asks ? (
          <button type="button" class="button main" onClick={byPerson(actions.noted)}>
            {say.note}
          </button>
        ) : (
          <p>{say.byOffice}</p>
        )}
        <p class="quiet">{say.again}</p>
      </div>
      <section class="card">
        <h2>{say.pin}</h2>
        <p>{view.pinned === true ? say.pinned : say.pinHow}</p>
      </section>
    </>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="dots">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
