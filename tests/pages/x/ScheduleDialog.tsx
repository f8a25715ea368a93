import { useState } from 'react';
import { Modal } from './Modal';
import { words } from './words';

interface Props {
  onClose(): void;
  onConfirm(when: string): void;
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const FIELDS: [name: string, values: number[]][] = [
  ['Month', range(1, 12)],
  ['Day', range(1, 31)],
  ['Year', range(2027, 2028)],
  ['Hour', range(0, 23)],
  ['Minute', range(0, 59)],
];
let serial = 0;

/** The time dialog: five selects with ids that change each time; confirming publishes nothing. */
export function ScheduleDialog({ onClose, onConfirm }: Props) {
  const [start] = useState(() => ++serial * 100);
  const [values, setValues] = useState(FIELDS.map(([, all]) => all[0] ?? 0));
  return (
    <Modal label="schedule-header" title={words.schedule} onClose={onClose}>
      {FIELDS.map(([name, all], at) => (
        <select
          key={name}
          id={`SELECTOR_${start + at}`}
          aria-label={name}
          value={values[at]}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            setValues(values.map((old, index) => (index === at ? value : old)));
          }}
        >
          {all.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      ))}
      <button
        type="button"
        data-testid="scheduledConfirmationPrimaryAction"
        onClick={() => onConfirm(values.join('-'))}
      >
        {words.confirm}
      </button>
    </Modal>
  );
}
