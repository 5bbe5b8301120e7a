import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { isEqual } from '../setting/is-equal.ts';
import { focusFirstProblem, useFocusOnRefused } from './focus-first-problem.ts';
import { LeaveGuard } from './leave-guard.tsx';

type FormDialogProps = {
  title: string;
  description?: string | undefined;
  size?: 'medium' | 'large';
  verb: string;
  /** True while it is being saved: the dialog stays until the caller closes it. */
  saving: boolean;
  /** What the fields hold. Where that is something else than in the beginning, leaving would lose it. */
  content: unknown;
  /** Whether a field is not as it should be: nothing is saved then, and the first such field gets the keyboard. */
  invalid: boolean;
  /** Whether the server refused what a field holds, which says so and gets the keyboard. */
  fieldRefused?: boolean;
  /** Why it was not saved. */
  failure: string | undefined;
  onSave: () => void;
  onClose: () => void;
  /** The fields. `asked`: saving was tried, from then on they say what is wrong. */
  children: (asked: boolean) => ReactNode;
};

/** Adds something or edits it, in a dialog: it is saved when the person says so. */
export function FormDialog(props: FormDialogProps) {
  const { content, invalid, fieldRefused = false, failure, verb, saving, onSave, onClose, children, ...dialog } = props;
  useFocusOnRefused(fieldRefused);
  const form = useId();
  const [asked, setAsked] = useState(false);
  const [beginning] = useState(content);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (invalid) focusFirstProblem(event.currentTarget);
    else if (!saving) onSave();
  };
  return (
    <Dialog
      {...dialog}
      open
      holds
      busy={saving}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose} disabled={saving}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={form} loading={saving}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {children(asked)}
        {failure !== undefined && (
          <p role="alert" className="text-danger-ink">
            {failure}
          </p>
        )}
      </form>
      <LeaveGuard
        active={!isEqual(beginning, content)}
        consequence="What you have filled in is not saved and would be lost."
      />
    </Dialog>
  );
}
