import { useConversation } from '../shared/conversation';
import { LexicalBox } from '../shared/LexicalBox';
import { Face } from './Post';
import { Press } from './Press';
import { me } from './state';
import { words } from './words';

/** A conversation: Enter sends; the paper plane is there once there are words. */
export function Chat() {
  const { text, setText, rows, cleared, sending, send } = useConversation({
    account: () => me,
    refused: words.refused,
  });
  return (
    <div role="region" className="column">
      <h1>
        <a href="/@citizen.pk">citizen.pk</a>
      </h1>
      <div role="grid">
        {rows.map((row, at) => (
          <div role="row" key={at}>
            <div role="gridcell">
              <Face handle={at === 0 ? 'citizen.pk' : me} /> {row}
            </div>
          </div>
        ))}
      </div>
      <div className="threads-bar">
        <Press icon={words.more} menu onPress={() => {}} />
        <Press icon={words.emoji} mark="emoji" onPress={() => {}} />
        <div className="grow">
          <LexicalBox
            name="message"
            label={words.message}
            placeholder={words.message}
            sends="enter"
            onText={setText}
            onSend={send}
            cleared={cleared}
          />
        </div>
        {text.trim() !== '' && (
          <Press icon={words.send} mark="send" disabled={sending} onPress={send} />
        )}
      </div>
    </div>
  );
}
