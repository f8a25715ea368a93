import { packs } from 'virtual:packs';
import { MATCHES, SITE_IDS } from 'virtual:sites';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { draftProblem } from '../../rules/validate-draft';
import { openOfficeHosts } from '../../shell/office-hosts';
import { welcome } from '../../shell/options-page';
import { bytesOf, tellsPosition } from '../../shell/photo-position';
import { openPolicyStore } from '../../shell/policy-store';
import { receive } from '../../shell/receive';
import type { RuleEngine } from '../../shell/rule-engine';
import {
  readOwnSettings,
  saveDisclosed,
  saveLanguage,
  saveNoticeSeen,
} from '../../shell/settings-store';
import { openTabBadges } from '../../shell/tab-badges';

/**
 * The worker: runs the rules, holds the policy, and is the only one that stores anything. It may be
 * stopped at any moment, so all it keeps can be read or compiled again. The last draft that was checked,
 * of whichever tab, lives here in memory until the next one comes, or for some seconds.
 */
export default defineBackground(() => {
  // The rules are in this file and run when a draft first comes: most wakings are for something else.
  let engine: Promise<RuleEngine> | null = null;
  const readyEngine = () => {
    engine ??= import('../../shell/rule-engine').then(({ openRuleEngine }) =>
      openRuleEngine(packs),
    );
    return engine;
  };

  // Listeners first, and at once: the event that woke the worker is delivered to them right then.
  const policies = openPolicyStore({
    packs: packs.map(({ pack }) => pack),
    sites: SITE_IDS,
  });
  const ownSettings = async () => readOwnSettings((await policies.current()).policy.language);
  const language = async () => (await ownSettings()).language;
  const added = openOfficeHosts(async () => (await policies.current()).policy.sites, MATCHES);
  policies.onChange(added.policyChanged);
  const guarded = async () => [...MATCHES, ...(await added.matches())];
  const badges = openTabBadges(MATCHES, guarded, language);

  // Lets the worker start with the browser: a policy may have come while it was closed.
  browser.runtime.onStartup.addListener(() => {});
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void badges.markOpenTabs();
    if (reason === 'install') {
      void welcome(async () => (await policies.current()).policy.disclosure);
    }
  });

  receive(
    {
      async check({ draft }) {
        const problem = draftProblem(draft);
        if (problem !== null) {
          throw new Error(`not a draft: ${problem.path} must be ${problem.expected}`);
        }
        const [{ policy }, open] = await Promise.all([policies.current(), readyEngine()]);
        const checker = await open(policy.packs);
        return checker.check(draft, { policy, now: new Date() });
      },
      'photo-position': ({ head, whole }) => tellsPosition(bytesOf(head), whole === true),
      async settings(_, { host }) {
        const { policy, mark } = await policies.current();
        const { officeName, question, unchecked } = policy;
        const { helpDesk, legalPage, logo, emergency, disclosure } = policy;
        return {
          ...(await readOwnSettings(policy.language)),
          ...{ officeName, question, unchecked, policyMark: mark },
          ...{ helpDesk, legalPage, logo, emergency, disclosure },
          site: policy.sites.find((site) => site.host === host) ?? null,
        };
      },
      async 'notice-seen'() {
        await saveNoticeSeen();
        return null;
      },
      async 'set-language'({ language: chosen }) {
        await saveLanguage(chosen);
        return null;
      },
      async disclosed() {
        await saveDisclosed();
        return null;
      },
      async 'set-own'({ key, value }) {
        await policies.setOwn(key, value);
        return null;
      },
      async 'page-status'(status, from) {
        await badges.status(from, status);
        return null;
      },
      async 'policy-report'() {
        const { policy, report } = await policies.current();
        const bundle = await policies.bundle();
        return { ...report, policy, sites: await added.report(), bundle };
      },
      async 'check-bundle'() {
        await policies.checkBundle();
        return null;
      },
    },
    guarded,
  );
});
