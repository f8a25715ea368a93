import { useEffect, useState } from 'react';
import { options, toast } from '../shared/world';
import { Chat } from './Chat';
import { Composer } from './Composer';
import { Press } from './Press';
import { type FeedPost, feed, me, opened } from './state';
import { words } from './words';

function useShortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || opened.get()) return;
      window.pageShortcuts.push('n');
      event.preventDefault();
      opened.set({});
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function Card({ post }: { post: FeedPost }) {
  const [menu, setMenu] = useState(false);
  return (
    <div data-post={post.id} data-testid={`feedItem-by-${post.handle}`} className="card">
      <a href={`/profile/${post.handle}`}>{post.handle}</a>
      <div data-testid="postText">{post.text}</div>
      <div className="actions">
        <Press
          label={words.reply}
          testId="replyBtn"
          onPress={() => opened.set({ replyTo: post })}
        />
        <Press label={words.repost} testId="repostBtn" onPress={() => setMenu(!menu)} />
        <Press
          label={words.like}
          testId="likeBtn"
          onPress={() =>
            feed.set(
              feed.get().map((one) => (one.id === post.id ? { ...one, liked: !one.liked } : one)),
            )
          }
        />
      </div>
      {menu && (
        <div role="menu">
          <Press
            label={words.quote}
            mark="quote"
            onPress={() => {
              setMenu(false);
              opened.set({ quote: post });
            }}
          />
        </div>
      )}
    </div>
  );
}

/** The whole stand-in app. */
export function App() {
  useShortcuts();
  const what = opened.use();
  const posts = feed.use();
  const said = toast.use();
  const convo = /^\/messages\/(\w+)$/.exec(location.pathname)?.[1];
  return (
    <div>
      <div className="shell">
        <nav role="navigation">
          <a href="/">Home</a>
          <a href="/messages">Chat</a>
          <a href={`/profile/${me}`} aria-label={words.profile}>
            {words.profile}
          </a>
          <Press label={words.newPost} mark="compose" onPress={() => opened.set({})} />
          <Press label={words.like} mark="bell" onPress={() => {}} />
        </nav>
        <main role="main">
          {convo ? (
            <>
              <Chat convo="3kzzzzzzzzzzz" kept />
              <Chat convo={convo} />
            </>
          ) : (
            posts.map((post) => <Card key={post.id} post={post} />)
          )}
        </main>
      </div>
      {what && <Composer what={what} />}
      {said && !options.fail && <div className="toast">{said}</div>}
    </div>
  );
}
