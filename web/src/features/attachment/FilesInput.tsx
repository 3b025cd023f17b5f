import type { Ref } from 'react';

type Props = { ref: Ref<HTMLInputElement>; onChoose: (files: File[]) => void };

/** Where the browser's own dialog for files is asked for. */
export function FilesInput({ ref, onChoose }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        onChoose([...(currentTarget.files ?? [])]);
        // The same file may be chosen again.
        currentTarget.value = '';
      }}
    />
  );
}
