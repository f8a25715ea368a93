/** What the packs in `rules/packs/` say of themselves (`scripts/vite-packs.ts`). */
declare module 'virtual:packs' {
  export const packs: import('../rules').Pack[];
  /** Ids of all their rules. */
  export const ruleIds: string[];
}
