import { describe, expect, it } from 'vitest';
import { createAltTexts, isAltDialog } from '../../guard/alt-texts';
import type { Attachment } from '../../rules/types';
import { mastodon } from '../../sites/mastodon';
import type { Surface } from '../../sites/types';
import { pageOf, pathOf, the } from './sites-dom';

const DIALOG = '<div class="dialog-modal"><img src="blob:1"><textarea>A road</textarea></div>';
const image = (key: string, alt?: string): Attachment => ({
  kind: 'image',
  key,
  ...(alt !== undefined && { alt }),
});

/** The dialog for a picture, with these words written and handed over. */
function written(words = 'A road') {
  const page = pageOf(DIALOG, 'https://mastodon.social/home');
  const box = the<HTMLTextAreaElement>(page, 'textarea');
  box.value = words;
  const dialog = mastodon.surfaceAt(pathOf(box), page) as Surface;
  const alts = createAltTexts();
  alts.note(dialog);
  const close = () => the(page, '.dialog-modal').remove();
  return { alts, dialog, close };
}

describe('words written for a picture', () => {
  it('are of the picture in the dialog, once it is closed', () => {
    const { alts, dialog, close } = written();
    expect(isAltDialog(dialog)).toBe(true);
    const attachments = [image('url("blob:2")'), image('url("blob:1") file:1')];
    expect(alts.onto(attachments)).toEqual(attachments);
    close();
    expect(alts.onto(attachments).map(({ alt }) => alt)).toEqual([undefined, 'A road']);
    expect(alts.onto([image('url("blob:9")')])[0]?.alt).toBeUndefined();
  });

  it('are of the only picture there is, whatever its address', () => {
    const { alts, close } = written();
    close();
    expect(alts.onto([image('upload:0')])[0]?.alt).toBe('A road');
  });

  it('are of none where that cannot be told', () => {
    const { alts, close } = written();
    close();
    expect(alts.onto([image('a'), image('b')]).map(({ alt }) => alt)).toEqual([
      undefined,
      undefined,
    ]);
    expect(alts.onto([image('a')])[0]?.alt).toBeUndefined();
  });

  it('are gone where the site says that the picture has none, and give way to its own', () => {
    const { alts, close } = written();
    close();
    expect(alts.onto([image('blob:1', '')])[0]?.alt).toBe('');
    expect(alts.onto([image('blob:1')])[0]?.alt).toBeUndefined();
    const again = written();
    again.close();
    again.alts.onto([image('blob:1')]);
    expect(again.alts.onto([image('blob:1', 'A river')])[0]?.alt).toBe('A river');
  });
});
