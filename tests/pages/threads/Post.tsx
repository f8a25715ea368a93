import { useState } from 'react';
import { Press } from './Press';
import { type FeedPost, feed, opened } from './state';
import { words } from './words';

/** Face of a person; the site shows it at 36 px. */
export function Face({ handle }: { handle: string }) {
  return (
    <img
      className="avatar"
      width={36}
      height={36}
      alt={words.face(handle)}
      src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    />
  );
}

/** A post that is shown, without its controls: as it stands over a reply or in a quote. */
export function Shown({ post }: { post: FeedPost }) {
  return (
    <div data-pressable-container="true" className="threads-quoted">
      <Face handle={post.handle} />
      <a href={`/@${post.handle}`}>{post.handle}</a>
      <div dir="auto">{post.text}</div>
    </div>
  );
}

/** A post of the feed. */
export function Post({ post }: { post: FeedPost }) {
  const [menu, setMenu] = useState(false);
  const open = (what: object) => opened.set([...opened.get(), what]);
  const like = () =>
    feed.set(feed.get().map((one) => (one.id === post.id ? { ...one, liked: !one.liked } : one)));
  return (
    <div data-pressable-container="true" data-post={post.id} className="card">
      <Face handle={post.handle} />
      <a href={`/@${post.handle}`}>{post.handle}</a>
      <a href={`/@${post.handle}/post/${post.id}`}>16h</a>
      <div dir="auto">{post.text}</div>
      <div className="threads-bar">
        <Press icon={words.like} mark="like" onPress={like} />
        <Press icon={words.reply} mark="reply" onPress={() => open({ replyTo: post })} />
        <Press icon={words.repost} mark="repost" onPress={() => setMenu(!menu)} />
      </div>
      {menu && (
        <div role="menu">
          <Press
            text={words.quote}
            mark="quote"
            onPress={() => {
              setMenu(false);
              open({ quote: post });
            }}
          />
        </div>
      )}
    </div>
  );
}
