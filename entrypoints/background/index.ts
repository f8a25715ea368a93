import { packs, ruleIds } from 'virtual:packs';
import { MATCHES, SITE_IDS } from 'virtual:sites';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openOfficeChecks } from '../../shell/office-checks';
import { openOfficeHosts } from '../../shell/office-hosts';
import { welcome } from '../../shell/options-page';
import { bytesOf, tellsPosition } from '../../shell/photo-position';
import { openPolicyStore } from '../../shell/policy-store';
import { receive } from '../../shell/receive';
import type { RuleEngine } from '../../shell/rule-engine';
import { reportRules } from '../../shell/rules-report';
import {
  readOwnSettings,
  saveDisclosed,
  saveLanguage,
  saveNoticeSeen,
} from '../../shell/settings-store';
import { openStageCounts } from '../../shell/stage-counts';
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
      openRuleEngine(packs, ruleIds),
    );
    return engine;
  };

  // Listeners first, and at once: the event that woke the worker is delivered to them right then.
  const policies = openPolicyStore({
    packs: packs.map(({ pack }) => pack),
    sites: SITE_IDS,
    rules: ruleIds,
  });
  const counts = openStageCounts();
  const checks = openOfficeChecks({
    inForce: policies.current,
    engine: readyEngine,
    counts,
    now: () => new Date(),
  });
  policies.onChange(() => void checks.policyChanged());
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
      check: ({ draft }) => checks.check(draft),
      async 'office-posted'({ draft }) {
        await checks.posted(draft);
        return null;
      },
      'photo-position': ({ head, whole }) => tellsPosition(bytesOf(head), whole === true),
      async settings(_, { host }) {
        const { policy, mark } = await policies.current();
        const { officeName, question, unchecked, surfaces, sitesOff } = policy;
        const { helpDesk, legalPage, logo, emergency, disclosure } = policy;
        return {
          ...(await readOwnSettings(policy.language)),
          ...{ officeName, question, unchecked, surfaces, sitesOff, policyMark: mark },
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
        const inForce = await policies.current();
        const { policy, report } = inForce;
        const [sites, bundle, told] = await Promise.all([
          added.report(),
          policies.bundle(),
          reportRules(inForce, readyEngine, () => counts.sums(new Date())),
        ]);
        const problems = [...report.problems, ...told.problems];
        return { ...report, policy, problems, sites, bundle, ...told.rules };
      },
      'office-packs': async () => (await policies.current()).officePackTexts,
      async 'check-bundle'() {
        await policies.checkBundle();
        return null;
      },
    },
    guarded,
  );
});
