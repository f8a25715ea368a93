import { byPerson, keepFocus } from './trusted';
import type { Words } from './words';

/** The first panel on a device explains, in words that no policy can change, what is read and kept. */
export function Notice({ words, onSeen }: { words: Words; onSeen(): void }) {
  return (
    <section class="notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{words.notice.title}</h2>
      <ul>
        {words.notice.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" class="button" onMouseDown={keepFocus} onClick={byPerson(onSeen)}>
        {words.notice.seen}
      </button>
    </section>
  );
}
