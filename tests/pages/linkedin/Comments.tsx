import { useRef, useState } from 'react';
import { busy, publish } from '../shared/world';
import { Box, quill, tiptap } from './boxes';
import { asks, type FeedPost, keyed, me } from './state';
import { words } from './words';

interface Props {
  post: FeedPost;
  /** Name of the editor on `pageModel()`. */
  name: string;
  /** A reply under a comment. */
  reply?: boolean;
}

function useComment() {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<string[]>([]);
  const [cleared, setCleared] = useState(0);
  const latest = useRef(text);
  latest.current = text;
  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const out = { surface: 'comment', parts: [now], account: me };
    publish(out, { sent: '', refused: words.refused }, () => {
      setRows((old) => [...old, now]);
      setText('');
      setCleared((count) => count + 1);
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
    send();
    return true;
  };
  return { text, setText, rows, cleared, send, onKey };
}

function CommentOld({ name, reply }: Props) {
  const { text, setText, rows, cleared, send } = useComment();
  const suffix = reply ? '--cr' : '';
  return (
    <div className={`comments-comment-box comments-comment-box${suffix}`}>
      {rows.map((row) => (
        <p key={row}>{row}</p>
      ))}
      <form
        className="comments-comment-box__form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Box name={name} engine={quill} label={words.comment} cleared={cleared} onText={setText} />
        {text.trim() !== '' && (
          <button type="submit" className={`comments-comment-box__submit-button${suffix}`}>
            {reply ? words.reply : words.comment}
          </button>
        )}
      </form>
    </div>
  );
}

function CommentNew({ post, name, reply }: Props) {
  const { text, setText, rows, cleared, send, onKey } = useComment();
  return (
    <div>
      {rows.map((row) => (
        <p key={row}>{row}</p>
      ))}
      <div {...keyed(`commentBox-${post.id}${reply ? '-reply' : ''}`)}>
        <div>
          <div data-testid="ui-core-tiptap-text-editor-wrapper">
            <Box
              name={name}
              engine={tiptap}
              label={words.comment}
              cleared={cleared}
              onText={setText}
              onKey={onKey}
            />
          </div>
          <button type="button" aria-label="Emoji">
            <svg id="emoji-medium" width={16} height={16} />
          </button>
        </div>
        {text.trim() !== '' && (
          <button
            type="button"
            {...keyed(`${post.id}-commentButtonSection`)}
            onClick={(event) => {
              if (event.isTrusted || !asks.byHand) send();
            }}
          >
            <span>{reply ? words.reply : words.comment}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** The boxes under a post: a comment, and a reply to one, as the front end in use has them. */
export function Comments({ post }: { post: FeedPost }) {
  const [open, setOpen] = useState(false);
  const One = asks.sdui ? CommentNew : CommentOld;
  return (
    <div>
      {asks.toggle && (
        <button type="button" className="content-admin-identity-toggle-button" aria-label="As">
          <img alt="Ministry of Climate Change" width={16} height={16} />
        </button>
      )}
      <button
        type="button"
        data-stand-in="comment"
        aria-label={words.comment}
        onClick={() => setOpen(true)}
      >
        <svg id="comment-small" width={16} height={16} />
      </button>
      {open && (
        <>
          <One post={post} name={`comment:${post.id}`} />
          <div className="comments-comment-item" {...keyed(`replaceableComment_${post.id}`)}>
            <p>Salaam, and thanks.</p>
            <One post={post} name={`reply:${post.id}`} reply />
          </div>
        </>
      )}
    </div>
  );
}
