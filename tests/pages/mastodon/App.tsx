import { useEffect } from 'react';
import { options, toast } from '../shared/world';
import { ComposeForm } from './ComposeForm';
import { ModalRoot } from './Modals';
import { StatusCard } from './StatusCard';
import { begin, compose, statuses } from './state';
import { words } from './words';

/** The bare-letter shortcuts of the site, off while something is written. */
function useShortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey)
        return;
      const status = statuses.get()[0];
      const acts: Record<string, () => void> = {
        n: () => compose.set({ ...compose.get(), focus: compose.get().focus + 1 }),
        r: () => status && begin({ inReplyTo: status, text: `@${status.acct} ` }),
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

/** The site's passing messages: that a post is out offers to open it. */
function Alerts() {
  const said = toast.use();
  return (
    <div className="notification-list">
      {said && (
        <div className="notification-bar notification-bar--active">
          <span className="notification-bar__content">{said}</span>
          {said === words.sent && (
            <button type="button" className="notification-bar__action">
              {words.open}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Columns() {
  const all = statuses.use();
  const writing = location.pathname === '/publish';
  return (
    <div className="columns-area__panels">
      <div className="columns-area__panels__pane columns-area__panels__pane--compositional">
        <div className="columns-area__panels__pane__inner">
          <div className="compose-panel">
            <ComposeForm />
          </div>
        </div>
      </div>
      <div className="columns-area__panels__main">
        {writing && (
          <div className="column">
            <ComposeForm autoFocus />
          </div>
        )}
        <div className="column" role="region">
          {all.map((status) => (
            <StatusCard key={status.id} status={status} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The whole stand-in site; `/share` is the form alone. */
export function App({ share }: { share: boolean }) {
  useShortcuts();
  return (
    <div className={`ui layout-${options.narrow ? 'narrow' : 'wide'}`}>
      {share ? (
        <div className="compose-standalone__body">
          <ComposeForm autoFocus withoutNavigation />
        </div>
      ) : (
        <Columns />
      )}
      <Alerts />
      <ModalRoot />
    </div>
  );
}
