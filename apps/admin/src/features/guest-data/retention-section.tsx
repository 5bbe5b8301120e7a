import { Button } from '@rejoin/ui/button';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { Section } from '@rejoin/ui/section';
import { useState } from 'react';
import { ReadOnlyNote } from '../../setting/read-only-note.tsx';
import { KeptDays, useKeptDays } from './kept-days.tsx';
import { RetentionDialog } from './retention-dialog.tsx';
import { overdueFileWords, overdueWords, retentionWords } from './retention-words.ts';
import { type StoredRetention, useOverdueFiles, useOverdueTotals, useRetention } from './use-retention.ts';

/** Where nobody has chosen yet. */
const SUGGESTED = { days: 365, fileDays: 90 } as const;

/** For how long guests and files are kept, and what would go. */
export function RetentionSection({ mayAdd }: { mayAdd: boolean }) {
  return (
    <Section
      title="Retention"
      description="Everything about a guest can be erased some time after the last activity in all their conversations. Nobody goes who waits, whose conversation goes on or is parked, or whose session has not expired: whoever can still come back finds their thread. Files can go before, while the messages stay."
    >
      <Stands mayAdd={mayAdd} />
    </Section>
  );
}

function Stands({ mayAdd }: { mayAdd: boolean }) {
  const { data, isFetching, isError, refetch } = useRetention();
  if (data === undefined && !isError) return <ListSkeleton label="Reading the retention" widths={['w-56']} />;
  if (data === undefined || data === null) {
    return (
      <ErrorState
        title="The retention could not be read"
        text="Nothing is changed. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (mayAdd) return <RetentionForm key={data.revision} stored={data} onClosed={() => void refetch()} />;
  return (
    <div>
      <p>{retentionWords(data)}</p>
      <ReadOnlyNote permission="gdpr:request:add" />
    </div>
  );
}

type RetentionFormProps = {
  stored: StoredRetention;
  /** It was saved, or not: how it stands is to be read again. */
  onClosed: () => void;
};

function RetentionForm({ stored, onClosed }: RetentionFormProps) {
  const guests = useKeptDays(stored.days, SUGGESTED.days);
  const files = useKeptDays(stored.fileDays, SUGGESTED.fileDays);
  const [asking, setAsking] = useState(false);
  const guestCount = useOverdueTotals(guests.chosen);
  const fileCount = useOverdueFiles(files.chosen);
  const isCounted =
    (guests.chosen === undefined || guestCount.data !== undefined) &&
    (files.chosen === undefined || fileCount.data !== undefined);
  const isSame = guests.chosen === stored.days && files.chosen === stored.fileDays;
  const close = () => {
    setAsking(false);
    onClosed();
  };
  return (
    <>
      <KeptDays
        kept={guests}
        label="Erase guests automatically"
        daysLabel="Days after the last activity"
        hint="A guest whose session lives longer is kept until it has expired."
        count={guestCount}
        words={overdueWords}
      />
      <KeptDays
        kept={files}
        label="Remove files automatically"
        daysLabel="Days after a file was sent"
        hint="Also while its conversation goes on. Whoever runs the installation may have set a shorter time."
        count={fileCount}
        words={overdueFileWords}
      />
      <div>
        <Button
          variant="primary"
          disabled={!guests.isValid || !files.isValid || isSame || !isCounted}
          onClick={() => setAsking(true)}
        >
          Save retention
        </Button>
      </div>
      {asking && (
        <RetentionDialog
          stored={stored}
          chosen={{
            ...(guests.chosen !== undefined && { days: guests.chosen }),
            ...(files.chosen !== undefined && { fileDays: files.chosen }),
          }}
          totals={guestCount.data}
          files={fileCount.data}
          onClose={close}
        />
      )}
    </>
  );
}
