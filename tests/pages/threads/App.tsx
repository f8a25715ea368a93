import { options } from '../shared/world';
import { Chat } from './Chat';
import { Composer } from './Composer';
import { Inline } from './Inline';
import { Post } from './Post';
import { Press, Toast } from './Press';
import { feed, me, opened } from './state';
import { words } from './words';

const query = new URLSearchParams(location.search);

/** The feed. Its prompt is a button that opens the composer; newer columns have the box itself. */
function Home() {
  const posts = feed.use();
  const compose = () => opened.set([{}]);
  return (
    <div role="region" className="column">
      <h1>Home</h1>
      {query.has('columns') ? (
        <Inline surface="post" arrow={false} />
      ) : (
        <div className="threads-bar">
          <div
            role="button"
            tabIndex={0}
            aria-label={words.emptyField}
            data-stand-in="compose"
            className="press"
            onClick={compose}
          >
            {words.whatsNew}
          </div>
          <Press text={words.post} mark="prompt-post" onPress={compose} />
        </div>
      )}
      {posts.map((post) => (
        <Post key={post.id} post={post} />
      ))}
    </div>
  );
}

/** A post with the box for a reply under it, and the replies. */
function Thread({ id }: { id: string }) {
  const posts = feed.use();
  const shown = posts.find((post) => post.id === id);
  if (!shown) return null;
  return (
    <div role="region" className="column">
      <h1>Thread</h1>
      <Post post={shown} />
      <Inline surface="reply" to={shown.handle} arrow={query.has('arrow')} />
      {posts
        .filter((post) => post !== shown)
        .map((post) => (
          <Post key={post.id} post={post} />
        ))}
    </div>
  );
}

function Column({ path }: { path: string }) {
  const post = /^\/@[^/]+\/post\/(\w+)/.exec(path)?.[1];
  if (post) return <Thread id={post} />;
  if (path.startsWith('/messages/t/')) return <Chat />;
  return <Home />;
}

/** The whole stand-in app. */
export function App() {
  const composers = opened.use();
  return (
    <div className="threads">
      <nav role="navigation" className="side">
        <a href="/">Home</a>
        <a href="/search">Search</a>
        <a href="/activity">Activity</a>
        {!query.has('hidden') && (
          <a href={`/@${me}`} aria-label={words.profile}>
            {words.profile}
          </a>
        )}
        <Press icon={words.like} mark="bell" onPress={() => {}} />
      </nav>
      <Column path={location.pathname} />
      {query.has('columns') && !options.changed && <Thread id="DAbc1" />}
      {composers.map((what, at) => (
        <Composer key={at} what={what} under={at < composers.length - 1} />
      ))}
      <Toast />
    </div>
  );
}
