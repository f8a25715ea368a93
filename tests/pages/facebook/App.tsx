import { useEffect, useState } from 'react';
import { Business } from './Business';
import { Chat } from './Chat';
import { FeedCard } from './FeedCard';
import { PostDialog } from './PostDialog';
import { Press, Toast } from './Press';
import { PAGE, PERSON } from './people';
import { Story } from './Story';
import { actAs, actor, feed } from './state';
import { words } from './words';

/** The bar on top: who acts now, and the menu that switches between person and Page. */
function Banner() {
  const now = actor.use();
  const [open, setOpen] = useState(false);
  const other = now === PAGE ? PERSON : PAGE;
  return (
    <div role="banner">
      <Press label={words.profile} testId="account-menu" onPress={() => setOpen(!open)}>
        {now.name}
      </Press>
      {open && (
        <div role="menu">
          <a href="/me" role="menuitem">
            {now.name}
          </a>
          <div
            role="menuitem"
            tabIndex={0}
            data-stand-in="switch"
            onClick={() => {
              actAs(other);
              setOpen(false);
            }}
          >
            {words.switchTo} {other.name}
          </div>
        </div>
      )}
    </div>
  );
}

/** A page with a feed: home, a group, or the Page's own. */
function Feed({ surface }: { surface: 'post' | 'group' | 'page' }) {
  const posts = feed.use();
  const [composing, setComposing] = useState(false);
  const [chatting, setChatting] = useState(false);
  return (
    <div role="main">
      <Press label={words.prompt} testId="compose" onPress={() => setComposing(true)} />
      <Press label="Citizen" testId="contact" onPress={() => setChatting(true)} />
      {composing && <PostDialog surface={surface} onClose={() => setComposing(false)} />}
      <div role="feed">
        {posts.map((post) => (
          <FeedCard key={post.id} post={post} />
        ))}
      </div>
      {chatting && <Chat name="popup" />}
    </div>
  );
}

function useShortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.isContentEditable || target.tagName === 'INPUT') return;
      if (!event.ctrlKey && !event.metaKey && 'plcjk'.includes(event.key)) {
        window.pageShortcuts.push(event.key);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function Page({ path }: { path: string }) {
  if (location.hostname === 'business.facebook.com') return <Business />;
  if (path.startsWith('/messages/')) return <Chat name="message" />;
  if (path.startsWith('/stories/create')) return <Story />;
  if (path.startsWith('/groups/')) return <Feed surface="group" />;
  if (path.startsWith('/thepage')) return <Feed surface="page" />;
  return <Feed surface="post" />;
}

/** The whole stand-in site. */
export function App() {
  useShortcuts();
  return (
    <div>
      <Banner />
      <Page path={location.pathname} />
      <Toast />
    </div>
  );
}
