import { NAME_MAX } from '@rejoin/core/name-limits';
import { validateName } from '@rejoin/core/routing/validate-name';
import { TextField } from '@rejoin/ui/text-field';
import { useState } from 'react';
import { FormDialog } from '../form/form-dialog.tsx';
import { tooLongSentence } from '../form/too-long.ts';

type NameDialogProps = {
  title: string;
  description: string;
  /** What it is called so far; empty: it is new. */
  name: string;
  verb: string;
  saving: boolean;
  /** What the server refused, as another is called so. */
  taken: { readonly name: string; readonly sentence: string } | undefined;
  /** Why it was not saved. */
  failure: string | undefined;
  onSave: (name: string) => void;
  onClose: () => void;
};

const SENTENCES: Readonly<Record<string, string>> = {
  missing: 'A name is needed.',
  tooLong: tooLongSentence(NAME_MAX),
};

/** Gives a setting its name, which is all there is to it. */
export function NameDialog({ name, taken, onSave, ...dialog }: NameDialogProps) {
  const [written, setWritten] = useState(name);
  const problem = validateName(written.trim())[0]?.problem;
  const refused = taken?.name === written.trim() ? taken.sentence : undefined;
  return (
    <FormDialog
      {...dialog}
      content={written}
      fieldRefused={refused !== undefined}
      invalid={problem !== undefined}
      onSave={() => onSave(written.trim())}
    >
      {(asked) => (
        <TextField
          label="Name"
          autoComplete="off"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          error={asked && problem !== undefined ? SENTENCES[problem] : refused}
        />
      )}
    </FormDialog>
  );
}
