import type { DryRun } from '../../rules/dry-run';
import { maskText } from '../excerpt';
import type { OptionsWords } from '../words/options';
import { FileButton } from './file-button';
import { MarkedText } from './marked-text';
import type { OptionsActions, OptionsView } from './options-view';

interface Props {
  view: OptionsView;
  words: OptionsWords;
  actions: Pick<OptionsActions, 'openPosts'>;
}

/** What today's settings would have said of past office posts, from a file that is read here. */
export function DryRunPage({ view, words, actions }: Props) {
  const { dryRun: say } = words;
  const { file, done, total, result, failed } = view.dryRun;
  return (
    <>
      <p class="lead">{say.intro}</p>
      <div class="row">
        <FileButton
          label={say.choose}
          accept=".txt,.csv,.tsv,.json,.jsonl,.ndjson"
          onFile={actions.openPosts}
        />
        <p role="status">
          {file !== null && <bdi>{file}</bdi>}{' '}
          {file !== null && result === null && failed === '' && say.going(done, total)}
        </p>
      </div>
      <p class="quiet">{say.forms}</p>
      {failed !== '' && (
        <p class="trouble" role="alert">
          {say.failed(failed)}
        </p>
      )}
      {result !== null && (
        <>
          {result.posts === 0 ? (
            <p>{say.none}</p>
          ) : (
            <Outcome run={result} view={view} words={words} />
          )}
          <Skipped run={result} say={say} />
        </>
      )}
    </>
  );
}

function Outcome({ run, view, words }: { run: DryRun; view: OptionsView; words: OptionsWords }) {
  const { dryRun: say, share, severity } = words;
  const figures = [
    [run.alarms, say.alarms(share(run.alarms, run.posts))],
    [run.mend, say.mend(share(run.mend, run.posts))],
    [run.any, say.any(share(run.any, run.posts))],
  ] as const;
  return (
    <>
      <ul class="figures card">
        <li>
          <b>{say.posts(run.posts)}</b>
        </li>
        {figures.map(([count, text]) => (
          <li key={text}>
            <b>{count}</b> {text}
          </li>
        ))}
      </ul>
      {run.rules.length > 0 && (
        <section class="card">
          <h2>{say.byRule}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.rule}</th>
                <th scope="col">{say.asks}</th>
                <th scope="col">{say.count}</th>
              </tr>
            </thead>
            <tbody>
              {run.rules.map((row) => (
                <tr key={row.rule}>
                  <th scope="row">
                    {row.title[view.language]}{' '}
                    <code lang="en" dir="ltr">
                      {row.rule}
                    </code>
                  </th>
                  <td>{severity[row.severity]}</td>
                  <td>{row.posts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {run.listed.length > 0 && (
        <section class="card">
          <h2>{say.listed}</h2>
          {run.alarms > run.listed.length && (
            <p class="quiet">{say.firstOnly(run.listed.length, run.alarms)}</p>
          )}
          <ul class="marked">
            {run.listed.map(({ line, text, rules, severity: asks, masked }) => (
              <li key={line} class="loud">
                <MarkedText text={maskText(text, masked)} ranges={masked} />
                <p class="quiet">
                  {say.line(line)} · {severity[asks]} · <bdi lang="en">{rules.join(', ')}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Most lines that could not be read that are named. */
const MOST_SKIPPED = 20;

function Skipped({ run, say }: { run: DryRun; say: OptionsWords['dryRun'] }) {
  if (run.problems.length === 0) return null;
  return (
    <section class="card">
      <p class="trouble">{say.skipped(run.problems.length)}</p>
      <ul class="problems">
        {run.problems.slice(0, MOST_SKIPPED).map(({ line, why }) => (
          <li key={line}>
            {say.line(line)}: <bdi lang="en">{why}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
