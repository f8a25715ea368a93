import { useRef, useState } from 'react';
import { busy, publish } from '../shared/world';
import { Caption } from './Caption';
import { Dialog, Press } from './Press';
import { changePost, type FeedPost, me, opened } from './state';
import { words } from './words';

/** The change of a caption: Cancel and Done beside the title. */
export function Edit({ post }: { post: FeedPost }) {
  const [text, setText] = useState(post.caption);
  const sending = busy.use();
  const latest = useRef(text);
  latest.current = text;
  const close = () => {
    history.replaceState(null, '', `/p/${post.code}/`);
    opened.set(null);
  };
  const done = () => {
    const caption = latest.current;
    if (busy.get()) return;
    const told = { sent: '', refused: words.refused };
    publish({ surface: 'edit', parts: [caption], account: me }, told, () => {
      changePost(post.code, () => ({ caption }));
      close();
    });
  };
  return (
    <Dialog
      label={words.editInfo}
      left={<Press text={words.cancel} mark="cancel" onPress={close} />}
      right={<Press text={words.done} mark="done" disabled={sending} onPress={done} />}
      onClose={close}
    >
      <Caption name="edit" initial={post.caption} files={[]} onText={setText} onAlt={() => {}} />
    </Dialog>
  );
}
