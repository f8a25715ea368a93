import { useState } from 'react';
import { options, publish } from '../shared/world';
import { account, changePost, openModal, type Post } from './state';
import { words } from './words';

/** One post of the list with its actions: reply, repost menu, like (the sentinel), edit menu. */
export function PostCard({ post }: { post: Post }) {
  const [menu, setMenu] = useState<'none' | 'repost' | 'more'>('none');
  const confirmId = options.confirm === 'repost' ? 'repostConfirm' : 'retweetConfirm';

  const repost = () => {
    setMenu('none');
    const out = { surface: 'repost', parts: [post.text], account: account.get() };
    publish(out, words, () => changePost(post.id, { reposted: true }));
  };
  return (
    <article data-testid="tweet" tabIndex={0} role="article" data-post={post.id}>
      <div data-testid="User-Name">@{post.author}</div>
      <div data-testid="tweetText" dir="auto">
        {post.text}
      </div>
      {post.images?.map((image) => (
        <img key={image.url} src={image.url} alt={image.alt} width={80} height={60} />
      ))}
      {post.quoted && <div className="card">{post.quoted.text}</div>}
      <div role="group" className="actions">
        <button
          type="button"
          data-testid="reply"
          aria-label={words.reply}
          onClick={() => openModal({ kind: 'reply', target: post })}
        >
          ↩
        </button>
        <button
          type="button"
          data-testid={post.reposted ? 'unretweet' : 'retweet'}
          aria-haspopup="menu"
          aria-expanded={menu === 'repost'}
          aria-label={words.repost}
          onClick={() => setMenu(menu === 'repost' ? 'none' : 'repost')}
        >
          ⟲
        </button>
        <button
          type="button"
          data-testid={post.liked ? 'unlike' : 'like'}
          aria-label={words.like}
          onClick={() => changePost(post.id, { liked: !post.liked })}
        >
          {post.liked ? '♥' : '♡'}
        </button>
        <button
          type="button"
          data-testid="caret"
          aria-haspopup="menu"
          onClick={() => setMenu(menu === 'more' ? 'none' : 'more')}
        >
          …
        </button>
      </div>
      {menu === 'repost' && (
        <div role="menu" data-testid="Dropdown">
          {post.reposted ? (
            <div
              role="menuitem"
              tabIndex={0}
              data-testid={options.confirm === 'repost' ? 'unrepostConfirm' : 'unretweetConfirm'}
              onClick={() => {
                setMenu('none');
                changePost(post.id, { reposted: false });
              }}
            >
              {words.undoRepost}
            </div>
          ) : (
            <div role="menuitem" tabIndex={0} data-testid={confirmId} onClick={repost}>
              {words.repost}
            </div>
          )}
          <a
            href="/compose/post"
            role="menuitem"
            tabIndex={0}
            data-quote
            onClick={(event: { preventDefault(): void }) => {
              event.preventDefault();
              setMenu('none');
              openModal({ kind: 'quote', target: post });
            }}
          >
            {words.quote}
          </a>
        </div>
      )}
      {menu === 'more' && post.author === account.get() && (
        <div role="menu" data-testid="Dropdown">
          <div
            role="menuitem"
            tabIndex={0}
            data-testid="editTweet"
            onClick={() => {
              setMenu('none');
              openModal({ kind: 'edit', target: post });
            }}
          >
            {words.editPost}
          </div>
        </div>
      )}
    </article>
  );
}
