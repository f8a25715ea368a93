import { useEffect } from 'react';
import { options, toast } from '../shared/world';
import { Article } from './Article';
import { ChatRoute } from './Chat';
import { Composer } from './Composer';
import { Modal } from './Modal';
import { Narrow } from './Narrow';
import { PostCard } from './PostCard';
import { SideNav } from './SideNav';
import {
  changePost,
  closeModal,
  go,
  modalDraft,
  modalOpen,
  openModal,
  posts,
  route,
} from './state';
import { words } from './words';

/** The bare-letter shortcuts of the site: on the document, off while writing in a box of the page. */
function useShortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The innermost element the document may know: chat lives in an open shadow root.
      const target = event.composedPath()[0] as HTMLElement;
      const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
      const post = posts.get().at(-1);
      const acts: Record<string, () => void> = {
        n: () => openModal({ kind: 'post' }),
        r: () => post && openModal({ kind: 'reply', target: post }),
        l: () => post && changePost(post.id, { liked: !post.liked }),
        m: () => go('/i/chat/1-2'),
      };
      const act = acts[event.key];
      if (!act) return;
      window.pageShortcuts.push(event.key);
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function Page({ path }: { path: string }) {
  const all = posts.use();
  if (path.startsWith('/i/chat')) return <ChatRoute />;
  if (path.startsWith('/compose/articles/edit/')) return <Article />;
  if (path.startsWith('/compose/post') && options.narrow) return <Narrow />;
  const status = /\/status\/(\d+)/.exec(path)?.[1];
  const focal = all.find((post) => post.id === status);
  return (
    <div data-testid="primaryColumn">
      {focal && <PostCard post={focal} />}
      {focal ? (
        <Composer
          scope="inline"
          submitId="tweetButtonInline"
          draft={{ kind: 'reply', target: focal }}
        />
      ) : (
        <Composer scope="home" submitId="tweetButtonInline" draft={{ kind: 'post' }} />
      )}
      <section role="region" id="timeline">
        {all
          .filter((post) => post !== focal)
          .map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
      </section>
    </div>
  );
}

function Toast() {
  const words = toast.use();
  return words ? (
    <div data-testid="toast" role="alert" className="toast">
      <span>{words}</span>
    </div>
  ) : null;
}

/** The whole stand-in site. The page behind a modal stays as it is. */
export function App() {
  useShortcuts();
  const at = route.use();
  const draft = modalDraft.use();
  return (
    <div className="frame">
      <SideNav />
      <main role="main">
        <Page path={at.behind} />
      </main>
      {modalOpen(at) && (
        <Modal
          label="modal-header"
          title={words[draft.kind === 'post' ? 'post' : 'reply']}
          onClose={closeModal}
        >
          <Composer
            key={`${draft.kind}${draft.target?.id ?? ''}`}
            scope="modal"
            submitId="tweetButton"
            draft={draft}
            autoFocus
            onDone={closeModal}
          />
        </Modal>
      )}
      <Toast />
    </div>
  );
}
