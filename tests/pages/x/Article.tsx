import { Editor, EditorState } from 'draft-js';
import { useEffect, useRef, useState } from 'react';
import { busy, options, publish, registerModel } from '../shared/world';
import { plain } from './DraftBox';
import { Modal } from './Modal';
import { account, addPost } from './state';
import { words } from './words';

const id = (testId: string) => (options.ids ? { 'data-testid': testId } : {});

/** The long-form editor: title, Draft.js body, Publish, and a confirm dialog that really publishes. */
export function Article() {
  const [title, setTitle] = useState('');
  const [body, setBody] = useState(() => EditorState.createEmpty());
  const [asking, setAsking] = useState(false);
  const sending = busy.use();
  const latest = useRef({ title, body });
  latest.current = { title, body };
  useEffect(() => registerModel('article:title', () => latest.current.title), []);
  useEffect(() => registerModel('article:body', () => plain(latest.current.body)), []);

  const send = () => {
    const parts = [title, plain(body)];
    const out = { surface: 'article', parts, account: account.get() };
    publish(out, words, () => {
      addPost({ author: account.get(), text: parts.join('\n') });
      setTitle('');
      setBody(EditorState.createEmpty());
      setAsking(false);
    });
  };
  const disabled = sending || title.trim() === '' || plain(body).trim() === '';
  return (
    <div className="article">
      <button
        type="button"
        {...id('articlePublish')}
        disabled={disabled}
        aria-disabled={disabled || undefined}
        onClick={() => setAsking(true)}
      >
        <span>{words.publish}</span>
      </button>
      <textarea
        {...id('articleTitle')}
        name="Article Title"
        placeholder="Add a title"
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <div {...id('articleBody')}>
        <Editor
          editorState={body}
          onChange={setBody}
          placeholder="Start writing"
          webDriverTestID={options.ids ? 'composer' : undefined}
          ariaMultiline
          stripPastedStyles
        />
      </div>
      {asking && (
        <Modal label="confirm-header" title={words.publish} onClose={() => setAsking(false)}>
          <div data-testid="confirmationSheetDialog">
            <button
              type="button"
              data-testid="confirmationSheetConfirm"
              disabled={sending}
              onClick={send}
            >
              {words.publish}
            </button>
            <button
              type="button"
              data-testid="confirmationSheetCancel"
              onClick={() => setAsking(false)}
            >
              Cancel
            </button>
          </div>
        </Modal>
      )}
    </div>
  );
}
