import { useEffect, useRef, useState } from 'react';
import { publish, registerModel } from '../shared/world';
import { Box, quill, tiptap } from './boxes';
import { me } from './state';
import { words } from './words';

/** The editor of an article. Its title makes the draft, and the body is then mounted anew. */
export function Article() {
  const [title, setTitle] = useState('');
  const [asking, setAsking] = useState(false);
  const latest = useRef({ title, body: '', share: '' });
  latest.current.title = title;
  const [gone, setGone] = useState(false);
  useEffect(() => registerModel('title', () => latest.current.title), []);
  if (gone) return <main>{words.sent}</main>;
  return (
    <main>
      <header className="foot">
        <button type="button" data-stand-in="next" onClick={() => setAsking(true)}>
          {words.next}
        </button>
      </header>
      <textarea
        id="article-editor-headline__textarea"
        value={title}
        onInput={(event) => {
          setTitle(event.currentTarget.value);
          history.replaceState(null, '', `/article/edit/7${location.search}`);
        }}
      />
      <div>
        <Box
          key={title === '' ? 'new' : 'draft'}
          name="body"
          engine={tiptap}
          label="Article editor content"
          first={latest.current.body}
          onText={(text) => {
            latest.current.body = text;
          }}
        />
      </div>
      {asking && (
        <div className="artdeco-modal-overlay">
          <div className="artdeco-modal" role="dialog">
            <Box
              name="share"
              engine={quill}
              label={words.talk}
              onText={(text) => {
                latest.current.share = text;
              }}
            />
            <div className="foot">
              <button
                type="button"
                className="share-actions__primary-action"
                onClick={() => {
                  const { body, share } = latest.current;
                  const out = { surface: 'article', parts: [title, body, share], account: me };
                  publish(out, { sent: words.sent, refused: words.refused }, () => setGone(true));
                }}
              >
                {words.publish}
              </button>
            </div>
          </div>
        </div>
      )}
    </main>
  );
}
