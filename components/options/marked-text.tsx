import { readsAsUrdu, type Span } from '../excerpt';

/** A text with stretches of it marked; what overlaps is marked once. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Span[] }) {
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return (
    <q class="words" dir="auto" lang={readsAsUrdu(text) ? 'ur' : 'en'}>
      {cuts.slice(0, -1).map((start, index) => {
        const end = cuts[index + 1] ?? start;
        const piece = text.slice(start, end);
        const inside = ranges.some((range) => range.start <= start && end <= range.end);
        return inside ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>;
      })}
    </q>
  );
}
