import { type Attached, attach, registerModel } from '../shared/world';
import { commentBox } from './commentbox';
import { control, ghost, h, show } from './dom';
import { masthead, post } from './site';
import { words } from './words';

const OPTIONS = 'ytPostsCreationOptionViewModelTextFieldContainer';
const EXPLANATION = 'ytPostsCreationOptionsEditorViewModelExplanationContainer';

/** The view-model components of a poll or a quiz (since August 2026). */
function optionsEditor() {
  const fields: HTMLTextAreaElement[] = [];
  const host = h('yt-posts-creation-options-editor-view-model', { hidden: true });
  const field = (holder: string, label: string, model: string) => {
    const area = h('textarea', { 'aria-label': label, rows: '1' }) as HTMLTextAreaElement;
    registerModel(model, () => area.value);
    fields.push(area);
    return h('div', { class: holder }, area);
  };
  return {
    host,
    open(quiz: boolean) {
      host.append(...[1, 2].map((at) => field(OPTIONS, `${words.option} ${at}`, `option:${at}`)));
      if (quiz) host.append(field(EXPLANATION, words.why, 'why'));
      show(host, true);
    },
    isOpen: () => fields.length > 0,
    values: () => fields.map((area) => area.value).filter((value) => value !== ''),
  };
}

/** Pictures: an input beside hidden templates of it, and thumbnails, of which empty ones stay. */
function dropzone(changed: () => void) {
  let files: Attached[] = [];
  const input = h('input', { type: 'file', name: 'Filedata' }) as HTMLInputElement;
  const template = h('input', { type: 'file', name: 'Filedata', hidden: true });
  const empty = h('img', { class: 'thumbnail', alt: '' });
  const host = h('div', { id: 'dropzone' }, template, input, empty);
  input.addEventListener('change', () => {
    files = attach(input.files ?? []);
    for (const file of files) {
      host.append(h('img', { class: 'thumbnail', alt: '', src: file.url, width: '80' }));
    }
    changed();
  });
  return { host, files: () => files };
}

/** The composer of a channel's posts, in a dialog full of twins. */
function composer() {
  const options = optionsEditor();
  const zone = dropzone(() => box.refresh());
  const tools = h(
    'div',
    { id: 'tools' },
    control('poll', words.poll, () => options.open(false)),
    control('quiz', 'Quiz', () => options.open(true)),
  );
  const box = commentBox('commentbox', [options.host, zone.host, tools], zone.files);
  const dialog = h(
    'ytd-backstage-post-dialog-renderer',
    { hidden: true },
    ghost('cancel-button', false),
    ghost('submit-button', false),
    ghost('submit-button', true),
    // The quiz of before, out of sight.
    h('ytd-backstage-quiz-editor-renderer', { hidden: true }, h('textarea', { id: 'textarea' })),
    box.host,
  );
  const twin = commentBox('commentbox').host;
  twin.classList.add('ghost');
  dialog.append(twin);

  const open = () => {
    show(dialog, true);
    const close = () => {
      show(dialog, false);
      box.end();
    };
    box.begin({
      model: 'post',
      label: words.post,
      onCancel: close,
      onSubmit: (text) => {
        const surface = options.isOpen() ? 'poll' : 'post';
        post({ surface, parts: [text, ...options.values()], attachments: zone.files() }, close);
      },
    });
  };
  return { dialog, open };
}

/** The posts of a channel. */
export function community(): void {
  const { dialog, open } = composer();
  const opener = h('div', { id: 'commentbox-placeholder', role: 'button', tabindex: '0' });
  opener.textContent = words.create;
  opener.addEventListener('click', open);
  const like = control('like', words.like);
  document.body.append(h('ytd-app', {}, masthead(), opener, dialog, like));
  if (new URLSearchParams(location.search).has('show_create_dialog')) open();
}
