import type { Attachment, Draft, FileContent } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { createAltTexts, isAltDialog } from './alt-texts';
import { failSoft } from './fail-soft';
import { listen } from './listen';
import { isMedia, readFile, type TellsPosition } from './read-file';
import { type Batch, type Ties, tie } from './tie';

/** A file that a person attached. It is held in memory while the page shows it, and never stored. */
interface Noted {
  file: File;
  /** Tells it from every other file of this page. */
  serial: number;
  /** Begun when a draft is checked that it is part of. `null`: not begun, or failed. */
  reading: Promise<unknown> | null;
  content: FileContent | null;
}

/** The files of drafts: which attachment is which file, and what was read of them. */
export interface Files {
  /** The same site, whose surfaces say of their attachments what is known of the files. */
  site: Site;
  /** The draft with what was read of its files; waits for what is under way, but not for ever. */
  read(draft: Draft): Draft | Promise<Draft>;
}

/** More files than are attached at once; what is older is let go. */
const MOST_FILES = 200;
/** A file that is not read by then counts as unread, ms: a check never waits longer. */
const READ_MS = 2_500;

/** Watches what is chosen, dropped and pasted on a page; only what a person did counts. */
export function createFiles(win: Window, given: Site, tellsPosition: TellsPosition): Files {
  const doc = win.document;
  const alts = createAltTexts();
  const seen = new WeakSet<File>();
  const boxes = new WeakMap<EventTarget, boolean>();
  const before = new WeakMap<Element, string[]>();
  /** By the key that the draft has of it. */
  const inDrafts = new Map<string, Noted>();
  let ties: Ties<Noted> = { tied: new Map(), waiting: [] };
  let serial = 0;

  const onto = <S extends Surface | null>(surface: S): S => {
    if (surface !== null)
      failSoft(
        () => describe(surface),
        () => {},
      );
    return surface;
  };

  const describe = (surface: Surface) => {
    if (isAltDialog(surface)) return;
    const keys = surface.boxes.flatMap(({ attachments }) => attachments.map(({ key }) => key));
    const last = before.get(surface.root) ?? [];
    if (keys.length === 0 && last.length === 0) return;
    ties = tie(ties, last, keys, Date.now(), ({ file }) => isMedia(file));
    before.set(surface.root, keys);
    const all = alts.onto(surface.boxes.flatMap(({ attachments }) => attachments).map(known));
    for (const box of surface.boxes) box.attachments = all.splice(0, box.attachments.length);
  };

  const known = (attachment: Attachment): Attachment => {
    const noted = ties.tied.get(attachment.key) ?? null;
    if (noted === null) return attachment;
    const { file, content } = noted;
    const key = `${attachment.key} file:${noted.serial}`;
    inDrafts.set(key, noted);
    const [oldest] = inDrafts.keys();
    if (inDrafts.size > MOST_FILES && oldest !== undefined) inDrafts.delete(oldest);
    const { name, type, size } = file;
    return { ...attachment, key, name, type, size, ...(content !== null && { content }) };
  };

  /** Begins to read a file, once; done when it is read, or it has taken too long. */
  const begin = (noted: Noted): Promise<unknown> => {
    const late = new Promise((resolve) => win.setTimeout(resolve, READ_MS));
    const read = readFile(noted.file, tellsPosition).then(
      (content) => {
        noted.content = content;
      },
      () => {
        // The next check tries again.
        noted.reading = null;
      },
    );
    return Promise.race([read, late]);
  };

  const note = (files: readonly File[]) => {
    const fresh = files.filter((file) => !seen.has(file));
    if (fresh.length === 0) return;
    // What was taken out before is seen to be gone, before its place is taken.
    given.surfaces(doc).forEach(onto);
    for (const file of fresh) seen.add(file);
    const noted = fresh.map((file) => ({ file, serial: ++serial, reading: null, content: null }));
    const batch: Batch<Noted> = { files: noted, at: Date.now() };
    ties = { ...ties, waiting: [...ties.waiting, batch] };
  };

  /** Whether a box is one for the words of a picture; looked up once, since every letter comes by. */
  const forPicture = (box: EventTarget, event: Event): boolean => {
    let is = boxes.get(box);
    if (is === undefined) {
      const surface = given.surfaceAt(event.composedPath(), doc);
      is = surface !== null && isAltDialog(surface);
      boxes.set(box, is);
    }
    return is;
  };

  const onEvent = (event: Event) => {
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    const chosen = filesOf(event, target);
    if (chosen.length > 0) note(chosen);
    if (event.type !== 'input') return;
    if (target === undefined || !forPicture(target, event)) return;
    const surface = given.surfaceAt(event.composedPath(), doc);
    if (surface !== null) alts.note(surface);
  };
  listen(win, [
    {
      // `input` comes before `change`, and unlike it leaves shadow roots.
      types: ['input', 'change', 'paste', 'drop'],
      handler: (event) =>
        failSoft(
          () => onEvent(event),
          () => {},
        ),
      passive: true,
    },
  ]);

  return {
    // Stands before the given one, which may tell only later what site it is.
    site: Object.assign(Object.create(given) as Site, {
      surfaces: (where) => given.surfaces(where).map(onto),
      surfaceAt: (path, where) => onto(given.surfaceAt(path, where)),
      pressed: (path, where, by) => onto(given.pressed(path, where, by)),
      keyPublishes: (key, path, where) => onto(given.keyPublishes(key, path, where)),
    } satisfies Partial<Site>),
    read(draft) {
      const unread = draft.parts
        .flatMap(({ attachments }) => attachments.flatMap(({ key }) => inDrafts.get(key) ?? []))
        .filter(({ content }) => content === null);
      const withContent = () => filled(draft, inDrafts);
      if (unread.length === 0) return withContent();
      const reading = unread.map((noted) => {
        noted.reading ??= begin(noted);
        return noted.reading;
      });
      return Promise.all(reading).then(withContent);
    },
  };
}

/** The files that an event attaches. What is dropped on a file field is told by the field. */
function filesOf(event: Event, target: EventTarget | undefined): File[] {
  const isField = target instanceof HTMLInputElement && target.type === 'file';
  if (event.type === 'input' || event.type === 'change') {
    return isField ? [...(target.files ?? [])] : [];
  }
  if (isField) return [];
  const { clipboardData, dataTransfer } = event as Partial<ClipboardEvent & DragEvent>;
  return [...((clipboardData ?? dataTransfer)?.files ?? [])];
}

/** The draft with what was read of the files that are known. */
function filled(draft: Draft, files: ReadonlyMap<string, Noted>): Draft {
  const fill = (attachment: Attachment): Attachment => {
    const content = files.get(attachment.key)?.content ?? null;
    return content === null ? attachment : { ...attachment, content };
  };
  const parts = draft.parts.map((part) =>
    part.attachments.length === 0 ? part : { ...part, attachments: part.attachments.map(fill) },
  );
  return { ...draft, parts };
}
