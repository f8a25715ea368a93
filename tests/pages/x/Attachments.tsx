import { useState } from 'react';
import type { Attached } from '../shared/world';
import { Modal } from './Modal';

interface Props {
  files: Attached[];
  onChange(files: Attached[]): void;
}

/** Previews of the attached images, each with its alt text dialog. */
export function Attachments({ files, onChange }: Props) {
  const [editing, setEditing] = useState<number | null>(null);
  if (files.length === 0) return null;
  const current = editing === null ? undefined : files[editing];
  return (
    <div data-testid="attachments">
      {files.map((file, at) => (
        <div role="group" aria-label="Media" key={file.url}>
          <img src={file.url} alt={file.alt} width={80} height={60} />
          <button type="button" data-testid="altTextWrapper" onClick={() => setEditing(at)}>
            +ALT
          </button>
          <button
            type="button"
            aria-label="Remove media"
            onClick={() => onChange(files.filter((other) => other !== file))}
          >
            ×
          </button>
        </div>
      ))}
      {current && (
        <Modal label="alt-header" title="Edit image description" onClose={() => setEditing(null)}>
          <textarea
            data-testid="altTextInput"
            aria-label="Description"
            value={current.alt}
            onInput={(event) => {
              const alt = event.currentTarget.value;
              onChange(files.map((file) => (file === current ? { ...file, alt } : file)));
            }}
          />
          <button type="button" data-testid="endEditingButton" onClick={() => setEditing(null)}>
            Save
          </button>
        </Modal>
      )}
    </div>
  );
}
