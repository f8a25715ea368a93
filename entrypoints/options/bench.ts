import type { Pack } from '../../rules';
import type { Built } from '../../rules/load-office';
import { runWorkshop, type ShippedText } from '../../rules/workshop';
import { readPackFile, readShippedTexts } from '../../shell/pack-files';
import { resting } from './rest';
import { optionsStore } from './store';

/** A pause in typing, ms. */
const PAUSE_MS = 300;

/**
 * The workshop's own work: after each pause in typing the rules are read again and tried on all
 * texts. `packs` are those of this build. Nothing is kept but in the store, which goes with the tab.
 */
export function openBench(packs: readonly Pack[]): { changed(): void } {
  let built: Promise<Built> | null = null;
  let shipped: Promise<ShippedText[]> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  const run = async () => {
    const { yaml, texts } = optionsStore.getState().workshop;
    built ??= builtOf(packs);
    shipped ??= readShippedTexts();
    const result =
      yaml.trim() === ''
        ? null
        : await runWorkshop(yaml, {
            texts: texts.split('\n').filter((line) => line.trim() !== ''),
            shipped: await shipped,
            built: await built,
            now: new Date(),
            rest: resting(),
          });
    const { workshop } = optionsStore.getState();
    const busy = workshop.yaml !== yaml || workshop.texts !== texts;
    optionsStore.setState({ workshop: { ...workshop, result, busy } });
  };

  return {
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(run).catch(() => {
          // A file of ours that cannot be read now may be there at the next pause.
          built = null;
          shipped = null;
        });
      }, PAUSE_MS);
    },
  };
}

async function builtOf(packs: readonly Pack[]): Promise<Built> {
  const prepared = await Promise.all(packs.map(({ pack }) => readPackFile(pack)));
  return { rules: prepared.flatMap(({ rules }) => rules.map(({ rule }) => rule)), packs };
}
