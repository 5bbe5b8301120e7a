import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { Spinner } from '@rejoin/ui/spinner';
import type { ReactNode } from 'react';
import { namesInShort } from '../api/names-in-short.ts';
import { counted, type Things } from './things.ts';

/** What a deed comes to: the names of those it changes, and of those who are left out, with why. */
export type PlanForMany = {
  readonly changed: readonly string[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
};

type ChangeManyDialogProps = {
  title: string;
  /** What will happen to each. */
  consequence: ReactNode;
  things: Things;
  /** "Deactivate", before how many. */
  verb: string;
  danger?: boolean;
  /** `undefined`: something has to be chosen first. */
  plan: PlanForMany | 'looking' | undefined;
  /** Why nothing was changed. */
  failure: string | undefined;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What is to be chosen. */
  children?: ReactNode;
};

/** Asks before one deed is done to many: it says to whom, and who is left out and why. */
export function ChangeManyDialog(props: ChangeManyDialogProps) {
  const { title, consequence, things, verb, danger = false, plan, failure, busy, onConfirm, onClose, children } = props;
  const changed = typeof plan === 'object' ? plan.changed.length : 0;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      consequence={consequence}
      verb={changed === 0 ? verb : `${verb} ${counted(changed, things)}`}
      danger={danger}
      busy={busy}
      ready={changed > 0}
      onConfirm={onConfirm}
    >
      <div className="flex flex-col gap-4">
        {children}
        {plan !== undefined && <Plan plan={plan} things={things} />}
        {failure !== undefined && (
          <p role="alert" className="text-danger-ink">
            {failure}
          </p>
        )}
      </div>
    </ConfirmDialog>
  );
}

function Plan({ plan, things }: { plan: PlanForMany | 'looking'; things: Things }) {
  if (plan === 'looking') return <Spinner />;
  const reasons = [...Map.groupBy(plan.leftOut, ({ why }) => why)];
  return (
    <div role="status" className="flex flex-col gap-2 rounded-panel border border-line px-3 py-2.5 text-13">
      <p className="break-words">
        {plan.changed.length === 0 ? (
          'Nothing would change.'
        ) : (
          <>
            <span className="font-medium">{counted(plan.changed.length, things)}:</span> {namesInShort(plan.changed)}
          </>
        )}
      </p>
      {reasons.map(([why, those]) => (
        <p key={why} className="break-words text-muted">
          <span className="font-medium">{those.length} left out</span> ({why}):{' '}
          {namesInShort(those.map(({ name }) => name))}
        </p>
      ))}
    </div>
  );
}
