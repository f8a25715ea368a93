import { useState } from 'react';
import { begin, me, type Status, statuses } from './state';
import { words } from './words';

/** One post of a column with its actions; favourite is the sentinel. */
export function StatusCard({ status }: { status: Status }) {
  const [menu, setMenu] = useState<'none' | 'boost' | 'more'>('none');
  const start = (part: Parameters<typeof begin>[0]) => {
    setMenu('none');
    begin(part);
  };
  const button = (name: string, label: string, onClick: () => void) => (
    <button
      type="button"
      className="status__action-bar__button icon-button"
      title={label}
      data-stand-in={name}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <article data-id={status.id} data-post={status.id}>
      <div className="status">
        <a href={`/@${status.acct}`} className="status__display-name">
          <span className="display-name__account">@{status.acct}</span>
        </a>
        <div className="status__content">{status.text}</div>
        <div className="status__action-bar">
          {button('reply', words.reply, () =>
            start({ inReplyTo: status, text: `@${status.acct} ` }),
          )}
          {button('boost', words.boost, () => setMenu('boost'))}
          {button('favourite', words.favourite, () =>
            statuses.set(
              statuses
                .get()
                .map((one) => (one.id === status.id ? { ...one, liked: !one.liked } : one)),
            ),
          )}
          {button('more', words.more, () => setMenu('more'))}
        </div>
        {menu === 'boost' && (
          <div className="dropdown-menu">
            {button('quote', words.quote, () => start({ quoted: status }))}
          </div>
        )}
        {menu === 'more' && (
          <div className="dropdown-menu">
            {status.acct === me.acct
              ? button('edit', words.edit, () => start({ editing: status, text: status.text }))
              : button('mention', words.mention, () =>
                  start({ privacy: 'direct', text: `@${status.acct} ` }),
                )}
          </div>
        )}
      </div>
    </article>
  );
}
