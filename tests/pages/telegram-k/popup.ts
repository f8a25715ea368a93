import { words } from '../shared/telegram-words';
import { attach, registerModel } from '../shared/world';
import { cancel, make, makeBox, names, onPress, sendsBy, setup, textOf } from './parts';

interface Media {
  files: File[];
  /** The words that stood in the chat's box: they become the caption. */
  draft: string;
  send(text: string, files: ReturnType<typeof attach>): void;
}

/** The dialog of chosen pictures, with the caption's own box. It hears keys on the whole page. */
export function openMedia({ files, draft, send }: Media): void {
  const attached = attach(files);
  const photos = attached.map(({ url, name }) =>
    make(
      'div',
      'popup-item popup-item-media',
      {},
      make('img', '', { src: url, alt: name, width: '80' }),
    ),
  );
  const className = setup.old ? names.box : 'simple-message-input-input';
  const field = makeBox(className, {}, () => {});
  const confirm = make(
    'button',
    setup.old ? 'btn-primary btn-color-primary' : 'simple-message-input-confirm',
    { type: 'button', 'data-stand-in': 'media-send' },
    make('span', 'i18n', {}, words.send),
  );
  const close = make('button', 'btn-icon popup-close', { type: 'button' }, '×');
  const line = make(
    'div',
    setup.old ? 'popup-input-inputs input-message-container' : 'simple-message-input',
    {},
    field.box,
    make('span', 'input-field-placeholder', {}, words.caption),
    field.twin,
  );
  const header = make('div', 'popup-header', {}, close, make('div', 'popup-title'));
  const foot = make('div', 'popup-input-container', {}, line);
  (setup.old ? header : foot).append(confirm);
  const photo = make('div', 'popup-body', {}, make('div', 'popup-photo', {}, ...photos));
  const popup = make(
    'div',
    'popup popup-send-photo popup-new-media active',
    {},
    make('div', 'popup-container z-depth-1', {}, header, photo, foot),
  );
  const forget = registerModel('caption', () => textOf(field.box));
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target !== field.box && !target.isContentEditable && target.tagName !== 'INPUT') {
      field.box.focus();
    }
    if (!sendsBy(event)) return;
    cancel(event);
    confirm.click();
    if (setup.touch) confirm.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  };
  const hide = () => {
    document.body.removeEventListener('keydown', onKey);
    forget();
    popup.remove();
  };
  let sent = false;
  const go = () => {
    if (sent) return;
    sent = true;
    const text = textOf(field.box);
    hide();
    send(text, attached);
  };
  onPress(confirm, go);
  onPress(close, hide);
  document.body.addEventListener('keydown', onKey);
  document.body.append(popup);
  if (draft !== '') field.write(draft);
  field.box.focus();
}

/** The dialog that asks for the time of a scheduled message. */
export function openTime(confirmed: () => void): void {
  const confirm = make(
    'button',
    'btn-primary btn-color-primary',
    { type: 'button', 'data-stand-in': 'time' },
    words.setTime,
  );
  const popup = make(
    'div',
    'popup popup-date-picker popup-schedule active',
    {},
    make('div', 'popup-container z-depth-1', {}, confirm),
  );
  onPress(confirm, () => {
    popup.remove();
    confirmed();
  });
  document.body.append(popup);
}
