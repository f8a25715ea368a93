import type { Bare } from './main';

/** The smallest picture there is, as a source. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** What a site makes of the markup of its box: a block or a `br` is a line, a picture its alt. */
function wordsOf(html: string): string {
  const lines = html
    .replace(/^(<div>)+/, '')
    .replace(/(<div>)+<br><\/div>/g, '\n')
    .replace(/<div>/g, '\n')
    .replace(/<br>$/, '')
    .replace(/<br>(?=<\/div>)/g, '')
    .replace(/<br>/g, '\n')
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '');
  return lines.replaceAll('&nbsp;', ' ').replace(/\n\n$/, '\n');
}

/** A plain contenteditable, the browser's own editing, as on YouTube and Telegram. */
export function plain(mount: HTMLElement): Bare {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.className = 'plain';
  mount.append(box);
  return {
    text: () => wordsOf(box.innerHTML),
    insert() {
      document.execCommand('insertHTML', false, `<img alt="😀" src="${DOT}">`);
    },
  };
}
