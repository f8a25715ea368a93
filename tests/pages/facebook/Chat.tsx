import { useConversation } from '../shared/conversation';
import { LexicalBox } from '../shared/LexicalBox';
import { Press } from './Press';
import { actor } from './state';
import { words } from './words';

interface Props {
  /** `message` on its own page, `popup` over another page; the editor's model name. */
  name: 'message' | 'popup';
}

/** A conversation: Enter sends; with no words the button is a thumb that sends nothing of ours. */
export function Chat({ name }: Props) {
  const { text, setText, rows, cleared, sending, send } = useConversation({
    account: () => actor.get().name,
    refused: words.refused,
  });
  return (
    <div
      role={name === 'popup' ? 'region' : 'main'}
      aria-label="Citizen"
      className={`chat ${name}`}
    >
      <h2>
        <a href="/citizen">Citizen</a>
      </h2>
      <div role="grid">
        {rows.map((row, at) => (
          <div role="row" key={at}>
            <div role="gridcell">{row}</div>
          </div>
        ))}
      </div>
      <div role="group" className="chat-composer">
        <LexicalBox
          name={name}
          label={words.message}
          placeholder="Aa"
          sends="enter"
          onText={setText}
          onSend={send}
          cleared={cleared}
        />
        {text.trim() === '' ? (
          <Press label={words.like} testId="thumb" onPress={() => {}}>
            👍
          </Press>
        ) : (
          <Press label={words.send} testId="send" disabled={sending} onPress={send}>
            ➤
          </Press>
        )}
      </div>
    </div>
  );
}
