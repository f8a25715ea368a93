import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { words } from '../shared/telegram-words';
import { Composer } from './Composer';
import { AttachmentModal, CalendarModal, Story } from './Dialogs';
import { Button } from './parts';
import { asksTime, attachments, bubbles, chatId, ids, inStory, setup } from './state';

/** Keys that are pressed outside any field are handed to the box, in the capture phase. */
function useTypingAnywhere() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const box = document.querySelector<HTMLElement>(`.Transition_slide-active #${ids.chat}`);
      if (!box || target === box || document.querySelector('.Modal')) return;
      if (/^(INPUT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable) return;
      if (event.key.length > 1 && event.key !== 'Enter') return;
      if (event.key.length === 1) window.pageShortcuts.push(event.key);
      box.focus();
      box.dispatchEvent(new KeyboardEvent(event.type, event));
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

function App() {
  useTypingAnywhere();
  const rows = bubbles.use();
  const [editing, setEditing] = useState(false);
  const hasFiles = attachments.use().length > 0;
  const asking = asksTime.use() !== null;
  const story = inStory.use();
  return (
    <div id="Main">
      <div id="LeftColumn">
        <input className="form-control" type="text" placeholder={words.search} />
        <Button className="round" mark="menu" onPress={() => {}}>
          ☰
        </Button>
        <Button className="round" mark="story" onPress={() => inStory.set(true)}>
          ○
        </Button>
      </div>
      <div id="MiddleColumn">
        <div className="messages-layout">
          {chatId !== '' && (
            <div className="Transition">
              {setup.sliding && (
                <div className="Transition_slide">
                  <Composer leaving editing={false} onEdit={() => {}} />
                </div>
              )}
              <div className="Transition_slide Transition_slide-active">
                <div className="MessageList custom-scroll">
                  {rows.map((row, at) => (
                    <div key={at} className="Message own">
                      {row}
                    </div>
                  ))}
                  <Button className="tiny" mark="edit" onPress={() => setEditing(true)}>
                    {words.edit}
                  </Button>
                </div>
                <div className="middle-column-footer">
                  <Composer editing={editing} onEdit={setEditing} />
                </div>
              </div>
            </div>
          )}
        </div>
      </div>
      {hasFiles && <AttachmentModal />}
      {asking && <CalendarModal />}
      {story && <Story />}
    </div>
  );
}

const host = document.getElementById('root');
if (host) createRoot(host).render(<App />);
