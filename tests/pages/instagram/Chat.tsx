import { useConversation } from '../shared/conversation';
import { LexicalBox } from '../shared/LexicalBox';
import { Face, Press } from './Press';
import { me } from './state';
import { words } from './words';

/** A conversation: Enter sends; "Send" takes the place of the other icons once there are words. */
export function Chat() {
  const { text, setText, rows, cleared, sending, send } = useConversation({
    account: () => me,
    refused: words.refused,
  });
  return (
    <main role="main">
      <div className="ig-row">
        <a role="link" href="/citizen.pk/">
          <Face user="citizen.pk" />
          <h2>citizen.pk</h2>
        </a>
      </div>
      <div role="grid">
        {rows.map((row, at) => (
          <div role="row" key={at}>
            {row}
          </div>
        ))}
      </div>
      <div className="ig-row">
        <Press icon={words.emoji} mark="emoji" onPress={() => {}} />
        <div className="grow">
          <LexicalBox
            name="message"
            label={words.message}
            placeholder={`${words.message}...`}
            sends="enter"
            onText={setText}
            onSend={send}
            cleared={cleared}
          />
        </div>
        {text.trim() === '' ? (
          <>
            <Press icon={words.voice} onPress={() => {}} />
            <Press icon={words.photo} onPress={() => {}} />
            <Press icon={words.like} mark="heart" onPress={() => {}} />
          </>
        ) : (
          <Press text={words.send} mark="send" disabled={sending} onPress={send} />
        )}
      </div>
    </main>
  );
}
