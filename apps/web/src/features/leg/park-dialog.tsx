'use client';

import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { TextField } from '@rejoin/ui/text-field';
import { type FormEvent, useId, useState } from 'react';
import { useServerNow } from '../../live/use-server-now.ts';
import { fieldTime, latestParkTime, parkTimes, pickedTime } from './park-times.ts';

type ParkDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly guestName: string;
  readonly sessionEndsAt: number;
  readonly onPark: (until: number) => void;
};

/** Until which day and time to put the conversation aside. */
export function ParkDialog({ open, onOpenChange, guestName, sessionEndsAt, onPark }: ParkDialogProps) {
  const form = useId();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Park ${guestName}`}
      description="Comes back to you then, or earlier when the guest writes."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Park
          </Button>
        </>
      }
    >
      <TimeForm
        id={form}
        sessionEndsAt={sessionEndsAt}
        onPick={(until) => {
          onPark(until);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

type TimeFormProps = {
  readonly id: string;
  readonly sessionEndsAt: number;
  readonly onPick: (until: number) => void;
};

function TimeForm({ id, sessionEndsAt, onPick }: TimeFormProps) {
  const serverNow = useServerNow();
  const [now] = useState(serverNow);
  const [field, setField] = useState(() => fieldTime(parkTimes(now, sessionEndsAt).at(-1)?.until ?? now));
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const picked = pickedTime(field, { now: serverNow(), sessionEndsAt });
    if ('error' in picked) setError(picked.error);
    else onPick(picked.until);
  };
  return (
    <form id={id} noValidate onSubmit={submit}>
      <TextField
        label="Until"
        type="datetime-local"
        value={field}
        min={fieldTime(now)}
        max={fieldTime(latestParkTime(now, sessionEndsAt))}
        error={error}
        onChange={(event) => {
          setField(event.target.value);
          setError(undefined);
        }}
      />
    </form>
  );
}
