import { useRef, useState } from 'react';
import { type Attached, attach, busy, options, publish, toast } from '../shared/world';
import { Dialog } from './Dialog';
import { PostBox } from './PostBox';
import { Press } from './Press';
import { asking, feed, me, type Opened, opened } from './state';
import { words } from './words';

interface Post {
  id: number;
  text: string;
  files: Attached[];
}

let nextId = 1;
const newPost = (text = ''): Post => ({ id: nextId++, text, files: [] });
const isEmpty = (post: Post) => post.text.trim() === '' && post.files.length === 0;

function Avatar() {
  return <img data-testid="userAvatarImage" className="avatar" alt="" />;
}

/** The composer: a post, a reply, a quote or a thread, one editor a post. */
export function Composer({ what }: { what: Opened }) {
  const [posts, setPosts] = useState(() => [newPost(what.text)]);
  const [active, setActive] = useState(() => posts[0]?.id ?? 0);
  const sending = busy.use();
  const said = toast.use();
  const latest = useRef(posts);
  latest.current = posts;

  const change = (id: number, part: Partial<Post>) =>
    setPosts((old) => old.map((post) => (post.id === id ? { ...post, ...part } : post)));
  const canPost =
    posts.some((post) => !isEmpty(post)) && posts.every((post) => [...post.text].length <= 300);

  const close = () => {
    asking.set(null);
    opened.set(null);
  };
  const cancel = () => {
    if (asking.get() !== null) return;
    if (latest.current.every(isEmpty)) close();
    else asking.set('discard');
  };

  /** Pressed, by key, and again by the prompt once the empty posts may be left out. */
  const send = (skip = false) => {
    const all = latest.current;
    const filled = all.filter((post) => !isEmpty(post));
    const ok = filled.length > 0 && filled.every((post) => [...post.text].length <= 300);
    if (busy.get() || !ok) return;
    const last = all.findLastIndex((post) => !isEmpty(post));
    if (!skip && all.slice(0, last).some(isEmpty)) {
      asking.set('skip');
      return;
    }
    const surface = () => {
      if (filled.length > 1) return 'thread';
      if (what.replyTo) return 'reply';
      return what.quote ? 'quote' : 'post';
    };
    const parts = filled.map((post) => post.text);
    const attachments = filled.flatMap((post) => post.files);
    publish({ surface: surface(), parts, attachments, account: me }, words, () => {
      const old = feed.get();
      feed.set([{ id: String(100 + old.length), handle: me, text: parts.join('\n') }, ...old]);
      close();
    });
  };

  const label = () => {
    if (what.replyTo) return posts.length > 1 ? words.publishReplies : words.publishReply;
    return posts.length > 1 ? words.publishPosts : words.publishPost;
  };
  const shown = () => {
    if (what.replyTo) return words.reply;
    return posts.length > 1 ? words.postAll : words.post;
  };
  return (
    <Dialog onDismiss={cancel}>
      <div data-testid="composePostView">
        <div className="row">
          <Press label={words.cancel} mark="cancel" onPress={cancel} />
          <div className="grow" />
          {sending ? (
            <div role="progressbar" aria-valuemin={0} aria-valuemax={1}>
              <svg width={20} height={20} />
            </div>
          ) : (
            <>
              {!what.replyTo && <Press label={words.drafts} mark="drafts" onPress={() => {}} />}
              <Press
                testId="composerPublishBtn"
                label={label()}
                disabled={!canPost}
                onPress={() => send()}
              >
                {shown()}
              </Press>
            </>
          )}
        </div>
        {options.fail && said && <div className="card">{said}</div>}
        {what.replyTo && (
          <div className="row" tabIndex={0}>
            <Avatar />
            <div>
              {what.replyTo.handle} {what.replyTo.text}
            </div>
          </div>
        )}
        {posts.map((post, at) => (
          <div key={post.id}>
            <div className="row">
              <Avatar />
              <PostBox
                name={`post:${at}`}
                first={post.text}
                active={post.id === active}
                onText={(text) => change(post.id, { text })}
                onFocus={() => setActive(post.id)}
                onPublish={() => send()}
                onFiles={(files) => change(post.id, { files: attach(files) })}
              />
            </div>
            {post.files.length > 0 && (
              <div data-testid="selectedPhotosView">
                {post.files.map((file) => (
                  <div key={file.url} data-testid="selectedPhotoImage">
                    <img src={file.url} alt="" width={80} height={60} />
                  </div>
                ))}
              </div>
            )}
            {at === 0 && what.quote && (
              <div className="card">
                <Avatar /> {what.quote.handle} {what.quote.text}
              </div>
            )}
            {post.id === active && (
              <div className="row">
                <input
                  type="file"
                  multiple
                  onChange={(event) => {
                    const { files } = event.currentTarget;
                    if (files?.length) change(post.id, { files: attach(files) });
                  }}
                />
                <Press label="Add media" testId="openMediaBtn" onPress={() => {}} />
                <Press
                  label={words.addPost}
                  mark="add"
                  disabled={isEmpty(post)}
                  onPress={() => {
                    const added = newPost();
                    setPosts([...posts, added]);
                    setActive(added.id);
                  }}
                />
              </div>
            )}
          </div>
        ))}
      </div>
      <Prompt onSkip={() => send(true)} onDiscard={close} />
    </Dialog>
  );
}

/** The site's own questions, in a dialog of their own over the composer. */
function Prompt({ onSkip, onDiscard }: { onSkip(): void; onDiscard(): void }) {
  const now = asking.use();
  if (now === null) return null;
  const skip = now === 'skip';
  return (
    <Dialog portal label={skip ? words.skip : words.discard} onDismiss={() => asking.set(null)}>
      <p>{skip ? words.skip : words.discard}</p>
      <Press
        testId="confirmBtn"
        label={skip ? words.postAnyway : words.yes}
        onPress={() => {
          asking.set(null);
          if (skip) onSkip();
          else onDiscard();
        }}
      />
      <Press label={words.keep} mark="keep" onPress={() => asking.set(null)} />
    </Dialog>
  );
}
