import { RETENTION_DAYS, validRetention } from '@rejoin/core/guest-data/retention';
import { Button } from '@rejoin/ui/button';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { useState } from 'react';
import { ReadOnlyNote } from '../../client/read-only-note.tsx';
import { WholeNumberField } from '../../client/whole-number-field.tsx';
import { RetentionDialog } from './retention-dialog.tsx';
import { overdueWords, retentionWords } from './retention-words.ts';
import { type Retention, useOverdueTotals, useRetention } from './use-retention.ts';

/** Where nobody has chosen yet. */
const SUGGESTED_DAYS = 365;

/** For how long guests are kept, and what would go. */
export function RetentionSection({ mayAdd }: { mayAdd: boolean }) {
  return (
    <Section
      title="Retention"
      description="Everything about a guest can be erased some time after the last activity in all their conversations. Nobody goes who waits, whose conversation goes on or is parked, or whose session has not expired: whoever can still come back finds their thread."
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
      <p>{retentionWords(data.days)}</p>
      <ReadOnlyNote permission="gdpr:request:add" />
    </div>
  );
}

type RetentionFormProps = {
  stored: Retention;
  /** It was saved, or not: how it stands is to be read again. */
  onClosed: () => void;
};

function RetentionForm({ stored, onClosed }: RetentionFormProps) {
  const [isOn, setOn] = useState(stored.days !== undefined);
  const [days, setDays] = useState(stored.days ?? SUGGESTED_DAYS);
  const [asking, setAsking] = useState(false);
  const chosen = isOn ? days : undefined;
  const isValid = validRetention(chosen);
  const count = useOverdueTotals(chosen);
  const close = () => {
    setAsking(false);
    onClosed();
  };
  return (
    <>
      <Switch label="Erase guests automatically" checked={isOn} onCheckedChange={setOn} />
      {isOn && (
        <WholeNumberField
          label="Days after the last activity"
          hint={`${RETENTION_DAYS.min} to ${RETENTION_DAYS.max}. A guest whose session lives longer is kept until it has expired.`}
          className="max-w-96"
          value={days}
          onValueChange={setDays}
          error={isValid ? undefined : `Choose ${RETENTION_DAYS.min} to ${RETENTION_DAYS.max} days.`}
        />
      )}
      {isOn && isValid && <Preview count={count} />}
      <div>
        <Button
          variant="primary"
          disabled={!isValid || chosen === stored.days || (isOn && count.data === undefined)}
          onClick={() => setAsking(true)}
        >
          Save retention
        </Button>
      </div>
      {asking && <RetentionDialog days={chosen} revision={stored.revision} totals={count.data} onClose={close} />}
    </>
  );
}

function Preview({ count: { data, isError, isFetching, refetch } }: { count: ReturnType<typeof useOverdueTotals> }) {
  if (data === undefined && isError) {
    return (
      <ErrorState
        title="What would go could not be counted"
        text="Without it nothing can be saved. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  return (
    <p role="status" className="text-muted">
      {data === undefined ? 'Counting what would go …' : overdueWords(data)}
    </p>
  );
}
