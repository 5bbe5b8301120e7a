import { validateName } from '@rejoin/core/routing/validate-name';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { TextField } from '@rejoin/ui/text-field';
import { type FormEvent, useId, useState } from 'react';

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
export function NameDialog({ title, description, name, verb, saving, failure, onSave, onClose }: NameDialogProps) {
  const form = useId();
  const [written, setWritten] = useState(name);
  const [asked, setAsked] = useState(false);
  const problem = validateName(written.trim())[0]?.problem;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (problem === undefined && !saving) onSave(written.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} loading={saving}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoComplete="off"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          error={asked && problem !== undefined ? SENTENCES[problem] : undefined}
        />
        {failure !== undefined && (
          <p role="alert" className="text-danger-ink">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}
