import { validateName } from '@rejoin/core/routing/validate-name';
import { TextField } from '@rejoin/ui/text-field';
import { useState } from 'react';
import { FormDialog } from './form-dialog.tsx';

type NameDialogProps = {
  title: string;
  description: string;
  /** What it is called so far; empty: it is new. */
  name: string;
  verb: string;
  saving: boolean;
  /** Why it was not saved. */
  failure: string | undefined;
  onSave: (name: string) => void;
  onClose: () => void;
};

const SENTENCES = { missing: 'A name is needed.', tooLong: 'Use 100 characters or fewer.' } as const;

/** Gives a setting its name, which is all there is to it. */
export function NameDialog({ name, onSave, ...dialog }: NameDialogProps) {
  const [written, setWritten] = useState(name);
  const problem = validateName(written.trim())[0]?.problem;
  return (
    <FormDialog {...dialog} invalid={problem !== undefined} onSave={() => onSave(written.trim())}>
      {(asked) => (
        <TextField
          label="Name"
          autoComplete="off"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          error={asked && problem !== undefined ? SENTENCES[problem] : undefined}
        />
      )}
    </FormDialog>
  );
}
