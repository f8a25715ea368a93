import type { Alarms, WorkshopResult } from '../../rules/workshop';
import { Shape } from '../shape';
import { byPerson } from '../trusted';
import type { OptionsWords } from '../words/options';
import { FileButton } from './file-button';
import { MarkedText } from './marked-text';
import type { OptionsActions, OptionsView } from './options-view';

interface Props {
  view: OptionsView;
  words: OptionsWords;
  actions: Pick<OptionsActions, 'setYaml' | 'setTexts' | 'openYaml' | 'saveYaml' | 'beginRule'>;
}

/** An office's own rules while they are written: mistakes by line, examples, marks, false alarms. */
export function WorkshopPage({ view, words, actions }: Props) {
  const { workshop: say } = words;
  const { yaml, texts, result, busy } = view.workshop;
  return (
    <>
      <p class="lead">{say.intro}</p>
      <div class="row">
        <FileButton label={say.open} accept=".yaml,.yml,.json" onFile={actions.openYaml} />
        <button
          type="button"
          class="button"
          disabled={yaml.trim() !== ''}
          onClick={byPerson(actions.beginRule)}
        >
          {say.begin}
        </button>
        <button
          type="button"
          class="button"
          disabled={yaml.trim() === ''}
          onClick={byPerson(actions.saveYaml)}
        >
          {say.save}
        </button>
      </div>
      <div class="bench">
        <section class="writing">
          <label for="yaml">{say.rules}</label>
          <textarea
            id="yaml"
            class="code"
            dir="ltr"
            lang="en"
            rows={20}
            spellcheck={false}
            autocomplete="off"
            wrap="off"
            value={yaml}
            aria-describedby="problems"
            onInput={({ currentTarget }) => actions.setYaml(currentTarget.value)}
          />
          <div id="problems" role="status">
            <Problems result={result} say={say} empty={yaml.trim() === ''} />
          </div>
          <label for="texts">{say.texts}</label>
          <textarea
            id="texts"
            dir="auto"
            rows={6}
            value={texts}
            onInput={({ currentTarget }) => actions.setTexts(currentTarget.value)}
          />
        </section>
        <section class={`results${busy ? ' busy' : ''}`} aria-busy={busy}>
          {result !== null && <Results result={result} view={view} words={words} />}
        </section>
      </div>
    </>
  );
}

type Say = OptionsWords['workshop'];

function Problems({
  result,
  say,
  empty,
}: {
  result: WorkshopResult | null;
  say: Say;
  empty: boolean;
}) {
  if (empty) return <p class="quiet">{say.empty}</p>;
  if (result === null || result.problems.length === 0) return null;
  return (
    <>
      <p class="trouble">{say.problems(result.problems.length)}</p>
      <ul class="problems">
        {result.problems.map(({ line, rule, path, got, expected }) => (
          <li key={`${line} ${path} ${expected}`}>
            <button
              type="button"
              class="link"
              onClick={({ currentTarget }) => goToLine(currentTarget, line)}
            >
              {say.line(line)}
            </button>{' '}
            <bdi lang="en">
              {rule !== null && <b>{rule} </b>}
              {path !== '' && <code>{path}</code>} {got}
            </bdi>
            ; {say.expected} <bdi lang="en">{expected}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Puts the caret at the beginning of a line of the rules, and selects the line. */
function goToLine(from: HTMLElement, line: number): void {
  const field = from.closest('.writing')?.querySelector<HTMLTextAreaElement>('textarea.code');
  if (field == null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

function Results({
  result,
  view,
  words,
}: {
  result: WorkshopResult;
  view: OptionsView;
  words: OptionsWords;
}) {
  const { workshop: say } = words;
  const rate = ({ alarms, total }: Alarms) => words.share(alarms, total);
  return (
    <>
      {result.rules.map(({ id, title, examples, wrong }) => (
        <section key={id} class="card rule">
          <h2>
            <Shape name={wrong.length === 0 ? 'done' : 'look'} />
            <span>{title[view.language]}</span>
            <code lang="en" dir="ltr">
              {id}
            </code>
          </h2>
          <p class="quiet">
            {examples === 0 ? say.noExamples : say.examples(examples - wrong.length, examples)}
          </p>
          {wrong.length > 0 && (
            <ul class="marked">
              {wrong.map(({ kind, text, wrong: why }) => (
                <li key={`${kind} ${text}`}>
                  <MarkedText text={text} ranges={[]} />
                  <p class="quiet">
                    {say.kinds[kind]} · <bdi lang="en">{why}</bdi>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section class="card">
        <h2>{say.onTexts}</h2>
        {result.texts.length === 0 ? (
          <p class="quiet">{say.noTexts}</p>
        ) : (
          <>
            <Count alarms={countOf(result.texts)} say={say} words={words} />
            <MarkedList marked={result.texts} />
          </>
        )}
      </section>
      {result.rules.length > 0 && (
        <section class="card">
          <h2>{say.shipped}</h2>
          {result.shipped.quiet.total === 0 ? (
            <p class="quiet">{say.loading}</p>
          ) : (
            (['quiet', 'flag'] as const).map((kind) => (
              <details key={kind}>
                <summary>
                  {say.alarms(
                    result.shipped[kind].alarms,
                    result.shipped[kind].total,
                    rate(result.shipped[kind]),
                  )}
                  {' · '}
                  {say[kind]}
                </summary>
                <MarkedList marked={result.shipped[kind].shown} />
              </details>
            ))
          )}
        </section>
      )}
    </>
  );
}

function countOf(texts: WorkshopResult['texts']): Alarms {
  const alarms = texts.filter(({ rules }) => rules.length > 0).length;
  return { total: texts.length, alarms, shown: [] };
}

function Count({ alarms, say, words }: { alarms: Alarms; say: Say; words: OptionsWords }) {
  return (
    <p class="quiet">
      {say.alarms(alarms.alarms, alarms.total, words.share(alarms.alarms, alarms.total))}
    </p>
  );
}

function MarkedList({ marked }: { marked: WorkshopResult['texts'] }) {
  return (
    <ul class="marked">
      {marked.map(({ text, rules, ranges }, at) => (
        <li key={`${at} ${text}`} class={rules.length > 0 ? 'loud' : ''}>
          <MarkedText text={text} ranges={ranges} />
          {rules.length > 0 && (
            <p class="quiet">
              <bdi lang="en">{rules.join(', ')}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
