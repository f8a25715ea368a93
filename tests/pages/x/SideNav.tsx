import { useState } from 'react';
import { ACCOUNTS, account, go, openModal, route, shownAccount, switchAccount } from './state';
import { words } from './words';

/** The site's side bar: profile link, posting button, account switcher (bare on chat routes). */
export function SideNav() {
  const handle = account.use();
  const shown = shownAccount.use();
  const at = route.use();
  const [open, setOpen] = useState(false);
  const collapsed = at.path.startsWith('/i/chat');
  return (
    <header role="banner" className="side">
      <nav role="navigation">
        <a href="/home" data-testid="AppTabBar_Home_Link" onClick={follow('/home')}>
          Home
        </a>
        <a
          href="/i/chat/1-2"
          data-testid="AppTabBar_DirectMessage_Link"
          onClick={follow('/i/chat/1-2')}
        >
          Chat
        </a>
        <a href={`/${shown}`} data-testid="AppTabBar_Profile_Link" aria-label="Profile">
          Profile
        </a>
      </nav>
      <a
        href="/compose/post"
        role="link"
        data-testid="SideNav_NewTweet_Button"
        onClick={(event: { preventDefault(): void }) => {
          event.preventDefault();
          openModal({ kind: 'post' });
        }}
      >
        {words.post}
      </a>
      <button
        type="button"
        data-testid="SideNav_AccountSwitcher_Button"
        aria-label="Account menu"
        onClick={() => setOpen(!open)}
      >
        <div data-testid={`UserAvatar-Container-${handle}`} className="avatar" />
        {!collapsed && (
          <div dir="ltr">
            <span>{handle.replace('_', ' ')}</span> <span>@{handle}</span>
          </div>
        )}
      </button>
      {open && (
        <div role="menu">
          {ACCOUNTS.map((other) => (
            <button
              key={other}
              type="button"
              role="menuitem"
              data-testid="UserCell"
              aria-label={`Switch to @${other}`}
              onClick={() => {
                switchAccount(other);
                setOpen(false);
              }}
            >
              @{other}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function follow(path: string) {
  return (event: { preventDefault(): void }) => {
    event.preventDefault();
    go(path);
  };
}
