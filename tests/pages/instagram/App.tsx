import { Chat } from './Chat';
import { Create } from './Create';
import { Edit } from './Edit';
import { Post } from './Post';
import { Face, Press, Toast } from './Press';
import { Profile, Story } from './Story';
import { feed, me, opened } from './state';
import { words } from './words';

const query = new URLSearchParams(location.search);

function Feed({ code }: { code: string | undefined }) {
  const posts = feed.use();
  return (
    <main role="main">
      {posts
        .filter((post) => code === undefined || post.code === code)
        .map((post) => (
          <Post key={post.code} post={post} />
        ))}
    </main>
  );
}

function Page({ path }: { path: string }) {
  const story = /^\/stories\/([^/]+)\/\d/.exec(path)?.[1];
  if (story) return <Story user={story} />;
  if (path.startsWith('/direct/t/')) return <Chat />;
  if (path.startsWith('/accounts/edit')) return <Profile />;
  return <Feed code={/^\/(?:p|reel)\/([\w-]+)/.exec(path)?.[1]} />;
}

/** The whole stand-in site. */
export function App() {
  const over = opened.use();
  return (
    <div className="ig">
      <div role="navigation" className="side">
        <a href="/">Home</a>
        <a href="/explore/">Explore</a>
        <a href="/reels/">Reels</a>
        <a href="/direct/inbox/">Messages</a>
        <Press icon={words.create} mark="create" onPress={() => opened.set('create')} />
        {!query.has('hidden') && (
          <a role="link" href={`/${me}/`}>
            <Face user={me} />
          </a>
        )}
        <Press icon={words.like} mark="bell" onPress={() => {}} />
      </div>
      <Page path={location.pathname} />
      {over === 'create' && <Create />}
      {over !== null && over !== 'create' && <Edit post={over.edit} />}
      <Toast />
    </div>
  );
}
