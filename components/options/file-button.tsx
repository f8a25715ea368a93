/** A button that lets a person choose one file; it is handed on and not kept. */
export function FileButton({
  label,
  accept,
  onFile,
}: {
  label: string;
  accept: string;
  onFile(file: File): void;
}) {
  return (
    <label class="button file">
      <span>{label}</span>
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file, changed meanwhile, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
