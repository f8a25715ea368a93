import type { AttachmentPlace, Language } from '../../rules/types';

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;
/** A file's name keeps its own direction, whatever stands round it. */
const names = (files: readonly string[], comma: string) =>
  files.map((file) => `\u2068${file}\u2069`).join(comma);

/** What the UI says of attachments. */
export interface AttachedSayings {
  /** An attachment without a known name. */
  nameless: (position: number) => string;
  /** Where in an attachment the words stand. */
  in: (of: AttachmentPlace['of'], file: string) => string;
  /** Not read at all: some by name, the others (`rest`) without one. */
  files: (named: readonly string[], rest: number) => string;
  /** Of these only the beginning. */
  begun: (files: readonly string[]) => string;
  pictures: (many: number) => string;
}

const en: AttachedSayings = {
  nameless: (position) => `Attachment ${position}`,
  in: (of, file) => {
    if (of === 'name') return 'In the name of a file';
    const name = names([file], '');
    if (of === 'alt') return `In the description of ${name}`;
    return of === 'text' ? `In the file ${name}` : `Picture ${name}`;
  },
  files: (named, rest) => {
    const others = count(rest, 'attachment was not read', 'attachments were not read');
    if (named.length === 0) return `${others}. Please check what is inside.`;
    const known = `Not read, only the name: ${names(named, ', ')}.`;
    return rest === 0
      ? `${known} Please check what is inside.`
      : `${known} ${others}. Please check what is inside.`;
  },
  begun: (files) => `Only the beginning was read: ${names(files, ', ')}.`,
  pictures: (many) =>
    many === 1
      ? 'The picture itself was not looked at, only whether its file tells the place.'
      : 'The pictures themselves were not looked at, only whether their files tell the place.',
};

const ur: AttachedSayings = {
  nameless: (position) => `منسلک فائل ${position}`,
  in: (of, file) => {
    if (of === 'name') return 'فائل کے نام میں';
    const name = names([file], '');
    if (of === 'alt') return `${name} کی تفصیل میں`;
    return of === 'text' ? `فائل ${name} میں` : `تصویر ${name}`;
  },
  files: (named, rest) => {
    const others =
      rest === 1 ? 'ایک منسلک فائل نہیں پڑھی گئی' : `${rest} منسلک فائلیں نہیں پڑھی گئیں`;
    if (named.length === 0) return `${others}۔ خود دیکھ لیں۔`;
    const known = `پڑھا نہیں گیا، صرف نام دیکھا گیا: ${names(named, '، ')}۔`;
    return rest === 0 ? `${known} اندر خود دیکھ لیں۔` : `${known} ${others}۔`;
  },
  begun: (files) => `صرف شروع کا حصہ پڑھا گیا: ${names(files, '، ')}۔`,
  pictures: (many) =>
    many === 1
      ? 'تصویر خود نہیں دیکھی گئی، صرف یہ کہ اس کی فائل جگہ بتاتی ہے یا نہیں۔'
      : 'تصویریں خود نہیں دیکھی گئیں، صرف یہ کہ ان کی فائلیں جگہ بتاتی ہیں یا نہیں۔',
};

export const attached: Readonly<Record<Language, AttachedSayings>> = { en, ur };
