import type { ComponentChildren } from 'preact';
import { type Excerpt, type Piece, readsAsUrdu } from './excerpt';
import type { Words } from './words';

/** Words of the draft: in their own direction, type and quotation marks, whatever is round them. */
export function Quoted({ text }: { text: string }) {
  return <OwnScript sample={text}>{text}</OwnScript>;
}

/** The words of a finding in their context, the finding's own words underlined. */
export function QuotedExcerpt({ excerpt, words }: { excerpt: Excerpt; words: Words }) {
  const { pieces, cutBefore, cutAfter, elsewhere } = excerpt;
  const sample = pieces.map(({ text }) => text).join('');
  return (
    <p class={readsAsUrdu(sample) ? 'words urdu' : 'words latin'}>
      <OwnScript sample={sample}>
        {cutBefore && '… '}
        {pieces.map((piece, index) => (
          <QuotedPiece key={index} piece={piece} words={words} />
        ))}
        {cutAfter && ' …'}
      </OwnScript>
      {elsewhere > 0 && <span class="elsewhere"> + {words.otherPlaces(elsewhere)}</span>}
    </p>
  );
}

function OwnScript({ sample, children }: { sample: string; children: ComponentChildren }) {
  const urdu = readsAsUrdu(sample);
  return (
    <q lang={urdu ? 'ur' : 'en'} dir={urdu ? 'rtl' : 'ltr'}>
      “{children}”
    </q>
  );
}

function QuotedPiece({ piece, words }: { piece: Piece; words: Words }) {
  const body =
    piece.hidden === 0 ? (
      piece.text
    ) : (
      <>
        <span class="masked" aria-hidden="true">
          {piece.text}
        </span>
        <span class="unseen">({words.hiddenWords(piece.hidden)})</span>
      </>
    );
  return piece.mark ? <mark>{body}</mark> : <span>{body}</span>;
}
