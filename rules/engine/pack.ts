import type { Capacity, Language, Severity, TextLanguage } from '../types';
import type { Phrases } from './rule';

/**
 * What `pack.yaml` in a pack's folder holds. Packs are layers: federal, province, department,
 * office. A later layer may set the severity of an earlier rule, or switch it off.
 *
 * ```yaml
 * pack: pk-punjab
 * extends: pk
 * name: { en: 'Pakistan: Punjab', ur: 'پاکستان: پنجاب' }
 * lawyer: null
 * adjust:
 *   pk/media-permission: { office: block, private: warn }
 *   common/exclamation: off
 * ```
 */
export interface Pack {
  /** The folder's name. */
  pack: string;
  /** The layer below, which is in force wherever this one is. */
  extends?: string;
  name: Record<Language, string>;
  /** Day a lawyer last read the pack, ISO; `null`: not yet. */
  lawyer: string | null;
  /** What the mend `disclaimer` adds. Only where the pack's law lets a disclaimer help. */
  disclaimer?: Partial<Record<TextLanguage, string>>;
  /** Word lists for all rules of this pack and of those that extend it, as `{name}`. */
  lists?: Record<string, Phrases>;
  /** By rule id: what this layer decides. Never weaker than a pack's own limits (grade, privacy). */
  adjust?: Record<string, Adjustment>;
}

/** `off`, or a severity for each capacity. */
export type Adjustment = 'off' | Record<Capacity, Severity | null>;
