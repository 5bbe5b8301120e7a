'use client';

import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

/** What is wrong, as one sentence, at the field it is about or for all of it. */
export type ChangePasswordProblem = { readonly field?: 'current' | 'password'; readonly sentence: string };

type ChangePasswordDialogProps = {
  /** The shortest password there may be, in characters. */
  minimum: number;
  onClose: () => void;
  /** Changes it; resolves to what is wrong, or to `undefined` when it is changed. */
  onChange: (passwords: {
    readonly current: string;
    readonly password: string;
  }) => Promise<ChangePasswordProblem | undefined>;
};

/** Somebody changes their own password: the one they have, and the new one twice. */
export function ChangePasswordDialog({ minimum, onClose, onChange }: ChangePasswordDialogProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<ChangePasswordProblem & { readonly again?: true }>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (password !== again) return setProblem({ again: true, sentence: 'This is not the same.' });
    setBusy(true);
    const found = await onChange({ current, password });
    setBusy(false);
    setProblem(found);
  };
  const at = (field: 'current' | 'password') => (problem?.field === field ? problem.sentence : undefined);
  return (
    <Dialog
      open
      busy={busy}
      onOpenChange={(open) => !open && onClose()}
      title="Change your password"
      description="You stay signed in here, and are signed out everywhere else."
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form="change-password" loading={busy}>
            Change password
          </Button>
        </>
      }
    >
      <form id="change-password" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <TextField
          label="Current password"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          error={at('current')}
        />
        <TextField
          label="New password"
          hint={`At least ${minimum} characters.`}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={at('password')}
        />
        <TextField
          label="New password again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          error={problem?.again === true ? problem.sentence : undefined}
        />
        {problem !== undefined && problem.field === undefined && problem.again === undefined && (
          <p role="alert" className="text-danger-ink">
            {problem.sentence}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** How long a password is, in characters, and for how long nobody may try after too many wrong ones, in words. */
type PasswordLimits = { readonly minimum: number; readonly maximum: number; readonly lockedFor: string };

/** What a refusal means for who changes their password; `refusal` is the code the server gave. */
export function changePasswordProblem(
  refusal: string | undefined,
  { minimum, maximum, lockedFor }: PasswordLimits,
): ChangePasswordProblem {
  switch (refusal) {
    case 'passwordWrong':
      return { field: 'current', sentence: 'This is not your password.' };
    case 'passwordLocked':
      return { field: 'current', sentence: `Too many attempts. Try again in ${lockedFor}.` };
    case 'invalid':
      return { field: 'password', sentence: `Write ${minimum} to ${maximum} characters.` };
    case 'notSignedIn':
      return { sentence: 'Not changed: you are signed out.' };
    default:
      return { sentence: 'Not changed: the server can’t be reached or failed. Try again.' };
  }
}
