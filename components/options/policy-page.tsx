import { POLICY_KEYS, POLICY_TABLE } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import type { Language } from '../../rules/types';
import { OfficeLogo } from '../office-logo';
import { HelpDesk } from '../office-side';
import { Shape, type ShapeName } from '../shape';
import { byPerson } from '../trusted';
import { wordsFor } from '../words';
import type { OptionsWords } from '../words/options';
import { BundleCard } from './bundle-card';
import { momentOf } from './moment';
import type { OptionsActions, OptionsView, PolicyView } from './options-view';
import { OwnChoice } from './own-choice';
import { valueLines } from './policy-values';
import { RollOutCard } from './roll-out-card';

interface Props {
  view: OptionsView;
  words: OptionsWords;
  actions: Pick<OptionsActions, 'setOwn' | 'copyReport' | 'checkBundle' | 'giveAccess'>;
}

/** Every key: what is in force, from where and since when, and what was refused. */
export function PolicyPage({ view, words, actions }: Props) {
  const { policy, language } = view;
  const say = words.policy;
  if (policy === null) return <p role="status">{view.silent ? words.silent : words.waiting}</p>;
  return (
    <>
      <p class="lead">
        {say.intro[policy.source](view.officeName)} {policy.atStart ? say.atStart : say.live}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={byPerson(actions.copyReport)}>
          {say.copy}
        </button>
        <p role="status">{policy.copied === null ? '' : policy.copied ? say.copied : say.failed}</p>
      </div>
      <Refused view={view} policy={policy} say={say} />
      {policy.bundle !== null && (
        <BundleCard bundle={policy.bundle} language={language} actions={actions} />
      )}
      <RollOutCard rollOut={policy.rollOut} words={words} />
      {GROUPS.map((group) => {
        const keys = POLICY_KEYS.filter((key) => groupOf(key, policy) === group);
        if (keys.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 class="group" id={`group-${group}`}>
              {say.groups[group]}
            </h2>
            <ul class="keys">
              {keys.map((key) => (
                <Key key={key} {...{ of: key, language, policy, say, actions }} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const GROUPS = ['own', 'office', 'delivered'] as const;

/** What a person may choose first, then what the office set, then what nobody touched. */
function groupOf(key: keyof Policy, { sources }: PolicyView): (typeof GROUPS)[number] {
  const source = sources[key];
  if (source === 'managed' || source === 'bundle') return 'office';
  return POLICY_TABLE[key].person ? 'own' : 'delivered';
}

const SOURCE_SHAPE: Record<PolicyView['sources'][keyof Policy], ShapeName> = {
  managed: 'mend',
  bundle: 'second',
  person: 'done',
  default: 'note',
};

function Key({
  of: key,
  language,
  policy,
  say,
  actions,
}: {
  of: keyof Policy;
  language: Language;
  policy: PolicyView;
  say: OptionsWords['policy'];
  actions: Props['actions'];
}) {
  const row = POLICY_TABLE[key];
  const source = policy.sources[key];
  const since = policy.since[source];
  const locked = source === 'managed' || source === 'bundle';
  const says = say.says[key];
  return (
    <li class={`card key-row ${source}`}>
      <h3 id={`key-${key}`}>{say.names[key] ?? key}</h3>
      <p class="quiet" lang={says === undefined ? 'en' : language}>
        <bdi>{says ?? row.says}</bdi>
      </p>
      {row.person && !locked ? (
        <OwnChoice of={key} language={language} policy={policy} say={say} setOwn={actions.setOwn} />
      ) : (
        <Value of={key} value={policy.policy[key]} language={language} policy={policy} say={say} />
      )}
      {policy.refused?.key === key && (
        <p class="trouble" role="alert">
          {say.refusedChange(policy.refused.why)}
        </p>
      )}
      <p class="from">
        <Shape name={SOURCE_SHAPE[source]} />
        <span>
          <b>{say.source[source]}</b>
          {since !== undefined && `, ${say.since(momentOf(since, language))}`}
          {locked && row.person && ` · ${say.locked}`}
          {!locked && !row.person && ` · ${say.officeOnly}`}
        </span>
        <code lang="en" dir="ltr">
          {key}
        </code>
      </p>
    </li>
  );
}

function Value({
  of: key,
  value,
  language,
  policy,
  say,
}: {
  of: keyof Policy;
  value: unknown;
  language: Language;
  policy: PolicyView;
  say: OptionsWords['policy'];
}) {
  const names = (line: string) =>
    policy.packs.find(({ pack }) => pack === line)?.name[language] ?? line;
  const shown = key === 'packs' ? policy.policy.packs.map(names) : value;
  return (
    <>
      <ul class="value">
        {valueLines(key, shown, say).map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {key === 'logo' && <OfficeLogo logo={policy.policy.logo} name={say.names.logo ?? ''} />}
    </>
  );
}

/** What was set and cannot be used: for the IT desk. */
function Refused({
  view,
  policy,
  say,
}: {
  view: OptionsView;
  policy: PolicyView;
  say: OptionsWords['policy'];
}) {
  const { problems } = policy;
  if (problems.length === 0) return <p class="quiet">{say.refused.title(0)}</p>;
  return (
    <section class="card refused-keys" aria-labelledby="refused">
      <h2 id="refused">{say.refused.title(problems.length)}</h2>
      <p>{say.refused.what}</p>
      <HelpDesk helpDesk={view.side.helpDesk} words={wordsFor(view.language)} />
      <ul>
        {problems.map(({ path, got, expected, kept, source }) => (
          <li key={`${source} ${path}`}>
            <code lang="en" dir="ltr">
              {path}
            </code>
            <dl>
              <Fact name={say.refused.got} text={got} />
              <Fact name={say.refused.expected} text={expected} />
              <Fact name={say.refused.instead} text={kept} />
              {source !== undefined && <Fact name={say.refused.in} text={say.source[source]} />}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}
