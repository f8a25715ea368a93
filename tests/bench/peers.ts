/**
 * Other checkers, on the same posts. Each is loaded when it is asked for, and is absent where it is
 * not installed: they are here to be measured and are no part of the product.
 */
export interface Peer {
  name: string;
  /** Milliseconds to load it and check a first post. */
  load: number;
  run(text: string): unknown;
}

/** Imports a package. */
export type Load = (name: string) => Promise<unknown>;
type Maker = (load: Load) => Promise<(text: string) => unknown>;

const MAKERS: Readonly<Record<string, Maker>> = {
  'harper.js': async (load) => {
    const { LocalLinter } = (await load('harper.js')) as typeof import('harper.js');
    const { binary } = (await load('harper.js/binary')) as typeof import('harper.js/binary');
    const linter = new LocalLinter({ binary });
    return (text) => linter.lint(text);
  },
  alex: async (load) => {
    const { text: lint } = (await load('alex')) as typeof import('alex');
    return (text) => lint(text);
  },
  obscenity: async (load) => {
    const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = (await load(
      'obscenity',
    )) as typeof import('obscenity');
    const matcher = new RegExpMatcher({
      ...englishDataset.build(),
      ...englishRecommendedTransformers,
    });
    return (text) => matcher.getAllMatches(text);
  },
};

/** The peers that are installed. */
export async function loadPeers(first: string, load: Load): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const [name, make] of Object.entries(MAKERS)) {
    try {
      const begun = performance.now();
      const run = await make(load);
      await run(first);
      peers.push({ name, load: performance.now() - begun, run });
    } catch (error) {
      console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return peers;
}
