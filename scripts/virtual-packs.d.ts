/** The rules of `rules/packs/`, checked and put in by the build (`scripts/vite-packs.ts`). */
declare module 'virtual:packs' {
  const rules: import('../rules').ShippedRule[];
  export default rules;
}
