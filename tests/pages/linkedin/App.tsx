import { useState } from 'react';
import { options, publish, toast } from '../shared/world';
import { Article } from './Article';
import { Comments } from './Comments';
import { Conversation, Invitation } from './Messages';
import { ShareNew, ShareOld } from './Share';
import { asks, author, type FeedPost, feed, inviting, keyed, me, opened } from './state';
import { words } from './words';

/** The site's passing message; a post that is out is linked to. */
function Toast() {
  const said = toast.use();
  if (said === null) return null;
  return (
    <div className="artdeco-toast-item" role="alert">
      <p>{said}</p>
      {!options.fail && <a href="/feed/update/urn:li:share:9/">{words.view}</a>}
    </div>
  );
}

function Card({ post }: { post: FeedPost }) {
  const [menu, setMenu] = useState(false);
  const [liked, setLiked] = useState(false);
  return (
    <div className="card" data-post={post.id} data-urn={post.id}>
      <p>{post.by}</p>
      <p>{post.text}</p>
      <button
        type="button"
        data-stand-in="like"
        aria-pressed={liked}
        onClick={() => setLiked(!liked)}
      >
        {words.like}
      </button>
      <button type="button" data-stand-in="repost" onClick={() => setMenu(!menu)}>
        <svg id="repost-small" width={16} height={16} />
        {words.repost}
      </button>
      {post.by === me && (
        <button type="button" data-stand-in="edit" onClick={() => opened.set({ edits: post })}>
          {words.edit}
        </button>
      )}
      {menu && (
        <div role="menu">
          <div
            role="menuitem"
            className="artdeco-dropdown__item"
            tabIndex={0}
            data-stand-in="thoughts"
            onClick={() => {
              setMenu(false);
              opened.set({ reposts: post });
            }}
          >
            <svg id="compose-medium" width={16} height={16} />
            {words.thoughts}
          </div>
          <div
            role="menuitem"
            className="artdeco-dropdown__item"
            tabIndex={0}
            data-stand-in="repost-now"
            onClick={() => {
              const out = { surface: 'repost', parts: [], account: author };
              publish(out, { sent: words.sent, refused: words.refused }, () => setMenu(false));
            }}
          >
            <svg id="repost-medium" width={16} height={16} />
            {words.repost}
          </div>
        </div>
      )}
      <Comments post={post} />
    </div>
  );
}

function Feed() {
  const posts = feed.use();
  return (
    <main>
      <div
        role={asks.sdui ? undefined : 'button'}
        {...keyed('draft-text-replaceable-component')}
        data-stand-in="start"
        onClick={() => opened.set({})}
      >
        {words.start}
      </div>
      <button type="button" data-stand-in="invite" onClick={() => inviting.set(true)}>
        {words.invite}
      </button>
      {posts.map((post) => (
        <Card key={post.id} post={post} />
      ))}
    </main>
  );
}

function page() {
  if (location.pathname.startsWith('/messaging/')) return <Conversation />;
  if (location.pathname.startsWith('/article/')) return <Article />;
  return <Feed />;
}

/** The whole stand-in app. */
export function App() {
  const what = opened.use();
  const invites = inviting.use();
  const Share = asks.sdui ? ShareNew : ShareOld;
  return (
    <div>
      <header>
        <img className="global-nav__me-photo" alt={me} width={24} height={24} />
      </header>
      <div className="shell">{page()}</div>
      {what && <Share what={what} />}
      {invites && <Invitation />}
      <Toast />
    </div>
  );
}
