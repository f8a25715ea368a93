import { LexicalBox } from '../facebook/LexicalBox';
import { options, registerModel } from '../shared/world';

type Props = Parameters<typeof LexicalBox>[0];

/** A box of the site. Where the site has changed, it is neither a text box nor Lexical any more. */
export function Box(props: Props) {
  if (!options.changed) return <LexicalBox {...props} />;
  return (
    <div
      contentEditable
      className="changed-box"
      ref={(box) => {
        if (box) registerModel(props.name, () => box.textContent ?? '');
      }}
    />
  );
}
