import { useEffect, useRef } from 'react';
import { registerModel } from '../shared/world';

interface Props {
  scope: string;
  choices: string[];
  onChange(choices: string[]): void;
}

/** The choices of a poll, under the question. */
export function Poll({ scope, choices, onChange }: Props) {
  const latest = useRef(choices);
  latest.current = choices;
  useEffect(() => registerModel(`${scope}:poll`, () => latest.current.join('\n')), [scope]);
  return (
    <div className="poll">
      {choices.map((choice, at) => (
        <input
          key={at}
          type="text"
          name={`Choice${at + 1}`}
          data-testid={`pollOption${at + 1}`}
          placeholder={`Choice ${at + 1}`}
          maxLength={25}
          value={choice}
          onInput={(event) => {
            const value = event.currentTarget.value;
            onChange(choices.map((old, index) => (index === at ? value : old)));
          }}
        />
      ))}
      {choices.length < 4 && (
        <button
          type="button"
          data-testid="addPollChoice"
          onClick={() => onChange([...choices, ''])}
        >
          +
        </button>
      )}
    </div>
  );
}
