import { POLICY_TABLE } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import type { Language } from '../../rules/types';
import { byPerson } from '../trusted';
import type { OptionsWords } from '../words/options';
import type { OptionsActions, PolicyView } from './options-view';

interface Props {
  of: keyof Policy;
  language: Language;
  policy: PolicyView;
  say: OptionsWords['policy'];
  setOwn: OptionsActions['setOwn'];
}

/** What a person may choose on their own device: one of a few words, or packs of rules. */
export function OwnChoice({ of: key, language, policy, say, setOwn }: Props) {
  const { words = [] } = POLICY_TABLE[key].shape;
  return (
    <div class="own">
      {key === 'packs' ? (
        <Packs language={language} policy={policy} setOwn={setOwn} />
      ) : (
        <div role="radiogroup" aria-labelledby={`key-${key}`} class="choices">
          {words.map((word) => (
            <label key={word}>
              <input
                type="radio"
                name={key}
                checked={policy.policy[key] === word}
                onChange={() => setOwn(key, word)}
              />
              <span>{say.values[`${key}.${word}`] ?? word}</span>
            </label>
          ))}
        </div>
      )}
      {policy.sources[key] === 'person' && (
        <button type="button" class="button plain" onClick={byPerson(() => setOwn(key, null))}>
          {say.takeBack}
        </button>
      )}
    </div>
  );
}

function Packs({ language, policy, setOwn }: Pick<Props, 'language' | 'policy' | 'setOwn'>) {
  const chosen = policy.policy.packs;
  const toggled = (pack: string) =>
    chosen.includes(pack) ? chosen.filter((each) => each !== pack) : [...chosen, pack];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a grid everywhere.
    <div role="group" aria-labelledby="key-packs" class="choices">
      {policy.packs.map(({ pack, name }) => (
        <label key={pack}>
          <input
            type="checkbox"
            checked={chosen.includes(pack)}
            // The last one stays: without any pack nothing would be checked.
            disabled={chosen.length === 1 && chosen.includes(pack)}
            onChange={() => setOwn('packs', toggled(pack))}
          />
          <span>
            <bdi>{name[language]}</bdi>
          </span>
        </label>
      ))}
    </div>
  );
}
