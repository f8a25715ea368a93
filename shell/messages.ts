import type { Draft, Language, Verdict } from '../rules/types';
import type { PolicyProblem } from '../rules/policy/types';

/** What one guarded page (frame) says of itself. */
export interface PageStatus {
  state: 'guarding' | 'no-compose-box' | 'off';
  /** Findings above `note` in the draft being written; a count only, never words. */
  toLookAt: number;
  /** A press is held and the question is open. */
  held: boolean;
}

/** What a page needs to know to draw and decide. No draft and no capacity in it. */
export interface Settings {
  language: Language;
  officeName: Record<Language, string>;
  question: 'always' | 'when-unclear';
  unchecked: 'allow' | 'stop';
  /** The first-time notice was read on this device. */
  noticeSeen: boolean;
}

/** Where the policy in force comes from, and what was refused of it. */
export interface PolicyReport {
  source: 'managed' | 'last-known' | 'default';
  problems: PolicyProblem[];
}

/**
 * Every message to the worker: who may send it (`page`: our content script on a guarded site;
 * `own`: a page of the extension), what it carries, what it answers.
 */
export interface MessageMap {
  check: { sender: 'page'; request: { draft: Draft }; reply: Verdict };
  settings: { sender: 'page' | 'own'; request: null; reply: Settings };
  'notice-seen': { sender: 'page' | 'own'; request: null; reply: null };
  'set-language': { sender: 'page' | 'own'; request: { language: Language }; reply: null };
  'page-status': { sender: 'page'; request: PageStatus; reply: null };
  'policy-report': { sender: 'own'; request: null; reply: PolicyReport };
}

export type MessageName = keyof MessageMap;
