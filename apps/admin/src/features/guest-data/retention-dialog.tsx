import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { whyNot } from '../../client/why-not.ts';
import { counted } from './held-words.ts';
import { type OverdueTotals, overdueWords, retentionWords } from './retention-words.ts';
import { useSaveRetention } from './use-retention.ts';

const WHY_NOT = { not: 'Not saved', thing: 'the company', right: 'say how long guests are kept' } as const;

type RetentionDialogProps = {
  days: number | undefined;
  revision: number;
  totals: OverdueTotals | undefined;
  onClose: () => void;
};

/** Says what will happen with the days that were chosen, and saves them. */
export function RetentionDialog({ days, revision, totals, onClose }: RetentionDialogProps) {
  const saving = useSaveRetention({
    revision,
    onSaved: () => {
      toastDone(retentionWords(days));
      onClose();
    },
  });
  const isOff = days === undefined;
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={isOff ? 'Keep guests until somebody erases them?' : `Erase guests after ${counted(days, 'day')}?`}
      consequence={
        saving.error === null ? (
          <p>
            {isOff
              ? 'Nobody is erased automatically any more. Who has been erased stays erased.'
              : `${totals === undefined ? '' : `${overdueWords(totals)} `}Others follow when their time is up. What is erased is gone for good, and reports will not count it any more. Backups made before still have it.`}
          </p>
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(saving.error, WHY_NOT)}
          </p>
        )
      }
      verb={isOff ? 'Keep guests' : 'Save retention'}
      danger={!isOff}
      busy={saving.isPending}
      onConfirm={() => saving.mutate(days)}
    />
  );
}
