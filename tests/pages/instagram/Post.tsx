import { useRef, useState } from 'react';
import { busy, publish } from '../shared/world';
import { Field } from './Field';
import { Face, Press } from './Press';
import { changePost, type FeedPost, me, opened, realButton } from './state';
import { words } from './words';

/** The form of a comment: an icon, the field, and "Post" once there are words. */
function Comment({ post, first, cleared }: { post: FeedPost; first: string; cleared(): void }) {
  const [text, setText] = useState(first);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  const send = () => {
    const now = latest.current;
    if (busy.get() || now.trim() === '') return;
    const told = { sent: '', refused: words.refused };
    publish({ surface: 'comment', parts: [now], account: me }, told, () => {
      changePost(post.code, ({ comments }) => ({
        comments: [...comments, { user: me, text: now }],
      }));
      setText('');
      cleared();
    });
  };
  const off = sending || text.trim() === '';
  return (
    <form
      method="POST"
      className="ig-row"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Press icon={words.emoji} mark="emoji" onPress={() => {}} />
      <Field
        name={`comment:${post.code}`}
        label={words.addComment}
        text={text}
        onText={setText}
        onSend={send}
      />
      {realButton ? (
        <button type="submit" disabled={off} data-stand-in="post">
          {words.post}
        </button>
      ) : (
        <Press text={words.post} mark="post" disabled={off} onPress={send} />
      )}
    </form>
  );
}

/** A post of the feed or on its own page, with its comments. */
export function Post({ post }: { post: FeedPost }) {
  const [answer, setAnswer] = useState('');
  const like = () => changePost(post.code, ({ liked }) => ({ liked: !liked }));
  const edit = () => {
    history.replaceState(null, '', `/p/${post.code}/edit/`);
    opened.set({ edit: post });
  };
  return (
    <article data-post={post.code}>
      <div className="ig-row">
        <a role="link" href={`/${post.user}/`}>
          <Face user={post.user} />
        </a>
        <a href={`/${post.user}/`}>{post.user}</a>
        <a href={`/p/${post.code}/`}>2h</a>
        {post.user === me && <Press icon={words.more} mark="edit" onPress={edit} />}
      </div>
      <h1 dir="auto">{post.caption}</h1>
      <Press icon={words.like} mark="like" onPress={like} />
      <ul>
        {post.comments.map((comment, at) => (
          <li key={at}>
            <a href={`/${comment.user}/`}>{comment.user}</a> <span dir="auto">{comment.text}</span>
            <Press text={words.reply} mark="reply" onPress={() => setAnswer(`@${comment.user} `)} />
          </li>
        ))}
      </ul>
      <Comment key={answer} post={post} first={answer} cleared={() => setAnswer('')} />
    </article>
  );
}
