'use client';

import type { ReactNode } from 'react';
import { useRef } from 'react';
import { IconButton } from './icon-button.tsx';

type FileButtonProps = {
  label: string;
  icon: ReactNode;
  onFiles: (files: File[]) => void;
  disabled?: boolean;
};

/** Opens the browser's file chooser. The same file can be chosen twice in a row. */
export function FileButton({ label, icon, onFiles, disabled = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={label} icon={icon} disabled={disabled} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
