import { toast } from '../shared/world';
import { Clip } from './Comments';
import { Messages } from './Messages';
import { me, path } from './state';
import { Upload } from './Upload';

function Page({ at }: { at: string }) {
  if (at.startsWith('/messages')) return <Messages />;
  if (at.startsWith('/tiktokstudio/upload')) return <Upload />;
  if (at.startsWith('/tiktokstudio/content')) return <p data-stand-in="help">Content</p>;
  return <Clip />;
}

/** The whole stand-in app. */
export function App() {
  const at = path.use();
  const said = toast.use();
  return (
    <div className="frame">
      <nav>
        <a href={`/@${me}`} data-e2e="nav-profile">
          Profile
        </a>
      </nav>
      <main>
        <Page at={at} />
      </main>
      {said && <div className="toast">{said}</div>}
    </div>
  );
}
