import type { Retention } from '@rejoin/core/guest-data/retention';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { whyNot } from '../../api/why-not.ts';
import {
  type OverdueFiles,
  type OverdueTotals,
  overdueFileWords,
  overdueWords,
  retentionQuestion,
  retentionWords,
} from './retention-words.ts';
import { type StoredRetention, useSaveRetention } from './use-retention.ts';

const WHY_NOT = { not: 'Not saved', thing: 'the company', right: 'say how long guests are kept' } as const;

type RetentionDialogProps = {
  stored: StoredRetention;
  chosen: Retention;
  totals: OverdueTotals | undefined;
  files: OverdueFiles | undefined;
  onClose: () => void;
};

/** Says what will happen with the days that were chosen, and saves them. */
export function RetentionDialog({ stored, chosen, totals, files, onClose }: RetentionDialogProps) {
  const saving = useSaveRetention({
    revision: stored.revision,
    onSaved: () => {
      toastDone(retentionWords(chosen));
      onClose();
    },
  });
  const { days, fileDays } = chosen;
  const [guestsDiffer, filesDiffer] = [days !== stored.days, fileDays !== stored.fileDays];
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={retentionQuestion(stored, chosen)}
      consequence={
        saving.error === null ? (
          <div className="flex flex-col gap-2">
            {guestsDiffer && <p>{days === undefined ? GUESTS_STAY : guestsGo(totals)}</p>}
            {filesDiffer && <p>{fileDays === undefined ? FILES_STAY : filesGo(files)}</p>}
          </div>
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(saving.error, WHY_NOT)}
          </p>
        )
      }
      verb="Save retention"
      danger={(guestsDiffer && days !== undefined) || (filesDiffer && fileDays !== undefined)}
      busy={saving.isPending}
      onConfirm={() => saving.mutate(chosen)}
    />
  );
}

const GUESTS_STAY = 'Nobody is erased automatically any more. Who has been erased stays erased.';
const FILES_STAY = 'Files go with their conversations, and not before. What has been removed stays removed.';

function guestsGo(totals: OverdueTotals | undefined): string {
  const now = totals === undefined ? '' : `${overdueWords(totals)} `;
  return `${now}Others follow when their time is up. What is erased is gone for good, and reports will not count it any more. Backups made before still have it.`;
}

function filesGo(files: OverdueFiles | undefined): string {
  const now = files === undefined ? '' : `${overdueFileWords(files)} `;
  return `${now}Others follow when their time is up. The messages stay, with the names of the files. What is removed is gone for good; backups made before still have it.`;
}
