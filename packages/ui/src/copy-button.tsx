'use client';

import { Check, Copy } from 'lucide-react';
import { Button } from './button.tsx';
import { toastFailed } from './toaster.tsx';
import { useCopy } from './use-copy.ts';

type CopyButtonProps = {
  text: string;
  /** What is copied, as the button says it: "Copy snippet". */
  label: string;
  className?: string;
};

/** Puts a text on the clipboard and says so on itself. */
export function CopyButton({ text, label, className }: CopyButtonProps) {
  const { copied, copy } = useCopy(text);
  const click = async () => {
    if (!(await copy())) toastFailed('The browser did not allow copying', { detail: 'Select the text and copy it.' });
  };
  return (
    <Button
      icon={copied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
      onClick={click}
      {...(className !== undefined && { className })}
    >
      <span aria-live="polite">{copied ? 'Copied' : label}</span>
    </Button>
  );
}
