/** What is in `rules/packs/`, checked and put in by the build (`scripts/vite-packs.ts`). */
declare module 'virtual:packs' {
  export const rules: import('../rules').ShippedRule[];
  export const packs: import('../rules').Pack[];
}
