import { useState } from 'react';
import { LexicalBox } from '../shared/LexicalBox';
import type { Attached } from '../shared/world';
import { Face, Press } from './Press';
import { me } from './state';
import { words } from './words';

interface Props {
  /** Name of the editor on `pageModel()`. */
  name: string;
  initial?: string;
  /** What is posted, `null` for a post that is out already. */
  files: Attached[];
  onText(text: string): void;
  onAlt(at: number, alt: string): void;
}

/** The step with the words: preview on one side; person, caption, place and settings on the other. */
export function Caption({ name, initial, files, onText, onAlt }: Props) {
  const [place, setPlace] = useState('');
  const [access, setAccess] = useState(false);
  return (
    <div className="ig-details">
      <div>
        {files.map((file) =>
          file.name.endsWith('.mp4') ? (
            <video key={file.url} src={file.url} width={220} height={220} />
          ) : (
            <img key={file.url} src={file.url} alt="" width={220} height={220} />
          ),
        )}
        {files.length > 1 && (
          <button type="button" aria-label={words.next} data-stand-in="arrow">
            <svg aria-label={words.next} viewBox="0 0 18 18" width={18} height={18} />
          </button>
        )}
      </div>
      <div className="side">
        <div className="ig-row">
          <Face user={me} />
          <span>{me}</span>
        </div>
        <LexicalBox
          name={name}
          label={words.caption}
          placeholder={words.caption}
          initial={initial ?? ''}
          sends="never"
          onText={onText}
          onSend={() => {}}
          cleared={0}
        />
        <Press icon={words.emoji} mark="emoji" onPress={() => {}} />
        <input
          name="creation-location-input"
          placeholder={words.place}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Press text={words.access} mark="access" onPress={() => setAccess(!access)} />
        {access &&
          files.map((file, at) => (
            <div key={file.url} className="ig-row">
              <img src={file.url} alt="" width={44} height={44} />
              <input
                type="text"
                placeholder={words.alt}
                data-stand-in={`alt-${at}`}
                value={file.alt}
                onChange={(event) => onAlt(at, event.currentTarget.value)}
              />
            </div>
          ))}
        <Press text={words.advanced} mark="advanced" onPress={() => {}} />
      </div>
    </div>
  );
}
