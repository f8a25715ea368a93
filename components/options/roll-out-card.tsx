import type { PostCounts } from '../../rules/policy/brake';
import type { OptionsWords } from '../words/options';

/** How the office's own rules and its changes of rules do on this device. */
export interface RollOutView {
  /** Rules on markings, credentials and identifiers that the office made weaker, by id. */
  weakened: string[];
  /** Of office posts alone; `null`: the policy counts nothing. */
  counts: PostCounts | null;
  /** Rules that the brake lowered, by id. */
  lowered: string[];
}

/** Which rules were made weaker, which the brake lowered, and how often each was found. */
export function RollOutCard({ rollOut, words }: { rollOut: RollOutView; words: OptionsWords }) {
  const { weakened, counts, lowered } = rollOut;
  const say = words.policy.rollOut;
  if (weakened.length === 0 && counts === null) return null;
  const rows = Object.entries(counts?.rules ?? {}).sort(([, a], [, b]) => b - a);
  return (
    <section class="card" aria-labelledby="roll-out">
      <h2 id="roll-out">{say.title}</h2>
      {weakened.length > 0 && (
        <p class="trouble">
          {say.weakened} <Ids ids={weakened} />
        </p>
      )}
      {lowered.length > 0 && (
        <p>
          {say.lowered} <Ids ids={lowered} />
        </p>
      )}
      {counts !== null && (
        <>
          <p class="quiet">{say.counted(counts.posts)}</p>
          {rows.length > 0 && (
            <table>
              <tbody>
                {rows.map(([rule, posts]) => (
                  <tr key={rule}>
                    <th scope="row">
                      <code lang="en" dir="ltr">
                        {rule}
                      </code>
                    </th>
                    <td>{posts}</td>
                    <td>{words.share(posts, counts.posts)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  );
}

function Ids({ ids }: { ids: readonly string[] }) {
  return (
    <bdi lang="en" dir="ltr">
      {ids.join(', ')}
    </bdi>
  );
}
