import type { BundleRefusal } from '../../rules/policy/bundle';
import type { Language } from '../../rules/types';
import { Shape } from '../shape';
import { byPerson } from '../trusted';
import { bundleWordsFor } from '../words/bundle';
import { momentOf } from './moment';
import type { OptionsActions } from './options-view';

/** The office's signed bundle as far as it got. Moments are ISO. */
export interface BundleView {
  /** `null`: it stands in the policy itself. */
  host: string | null;
  access: boolean;
  version: number | null;
  issued: string | null;
  expires: string | null;
  checkedAt: string | null;
  refused: (BundleRefusal & { at: string }) | null;
}

interface Props {
  bundle: BundleView;
  language: Language;
  actions: Pick<OptionsActions, 'checkBundle' | 'giveAccess'>;
}

/** Which bundle is in force, when it was asked for, and why what came last was refused. */
export function BundleCard({ bundle, language, actions }: Props) {
  const say = bundleWordsFor(language);
  const { host, version, issued, expires, checkedAt, refused } = bundle;
  const lines = [
    version === null ? say.none : say.inForce(version),
    issued === null ? '' : say.issued(momentOf(issued, language)),
    expires === null ? '' : say.expires(momentOf(expires, language)),
  ];
  return (
    <section class="card" aria-labelledby="bundle-title">
      <h2 id="bundle-title">{say.title}</h2>
      <p>
        {host === null ? (
          say.inPolicy
        ) : (
          <>
            {say.host} <bdi lang="en">{host}</bdi>.{' '}
            {checkedAt === null ? say.notAsked : say.checked(momentOf(checkedAt, language))}
          </>
        )}
      </p>
      <p>
        <Shape name={version === null ? 'note' : 'done'} /> {lines.filter(Boolean).join(' ')}
      </p>
      {refused !== null && (
        <p class="trouble">
          {say.refused(say.reason[refused.reason], momentOf(refused.at, language))}{' '}
          <bdi lang="en">({refused.detail})</bdi>
        </p>
      )}
      {host !== null && (
        <div class="row">
          {bundle.access ? (
            <button type="button" class="button" onClick={byPerson(actions.checkBundle)}>
              {say.check}
            </button>
          ) : (
            <>
              <p>{say.access}</p>
              <button
                type="button"
                class="button"
                onClick={byPerson(() => actions.giveAccess(host))}
              >
                {say.give(host)}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
