import { EditorState } from 'draft-js';
import { useState } from 'react';
import { busy, options, publish } from '../shared/world';
import { Box, plain } from './Box';
import { flags, me } from './state';
import { words } from './words';

interface Props {
  /** Name of the editor on `pageModel()`. */
  model: string;
  onSent(text: string): void;
}

/** The foot of the comments: a box, and a control that is no button but where it is an old one. */
function Footer({ model, onSent }: Props) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const empty = plain(state).trim() === '';
  const send = () => {
    if (empty || busy.get()) return;
    const text = plain(state);
    publish({ surface: 'comment', parts: [text], account: me }, words, () => {
      setState(EditorState.createEmpty());
      onSent(text);
    });
  };
  const area = flags.old ? 'comment-text' : 'comment-input';
  const shown = { color: empty ? '#aaa' : '#fe2c55', cursor: 'pointer' };
  return (
    <div className={options.changed ? 'css-1abc' : 'css-1abc-DivCommentFooter'}>
      <div data-e2e={options.changed ? 'writing' : area}>
        <Box name={model} state={state} placeholder={words.add} onChange={setState} onSend={send} />
      </div>
      {flags.old ? (
        <button type="button" data-e2e="comment-post" aria-disabled={empty} onClick={send}>
          {words.post}
        </button>
      ) : (
        <div
          className="css-2def-DivPostButton"
          data-e2e={options.changed ? 'go' : 'comment-post'}
          style={shown}
          onClick={send}
        >
          {words.post}
        </div>
      )}
    </div>
  );
}

/** A clip with its comments; the list is virtual, so copies of its parts are left out of sight. */
export function Clip() {
  const [comments, setComments] = useState(['When will the tariff be announced?']);
  const [replying, setReplying] = useState(false);
  const add = (text: string) => setComments((old) => [...old, text]);
  return (
    <div>
      <div className="gone">
        <Footer model="copy" onSent={() => {}} />
      </div>
      <video className="clip" />
      <button type="button" data-stand-in="like" data-e2e="like-icon">
        {words.like}
      </button>
      <div data-e2e="comment-list">
        {comments.map((comment, at) => (
          <div key={at} data-e2e="comment-level-1">
            <a href="/@citizen">citizen</a> {comment}
            {at === 0 && (
              <span
                role="button"
                tabIndex={0}
                data-stand-in="reply"
                data-e2e="comment-reply-1"
                onClick={() => setReplying(true)}
              >
                {words.reply}
              </span>
            )}
            {at === 0 && replying && (
              <Footer
                model="reply"
                onSent={(text) => {
                  setReplying(false);
                  add(text);
                }}
              />
            )}
          </div>
        ))}
      </div>
      <Footer model="comment" onSent={add} />
    </div>
  );
}
