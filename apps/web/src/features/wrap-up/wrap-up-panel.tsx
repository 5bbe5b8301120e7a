'use client';

import { Button } from '@rejoin/ui/button';
import { Checkbox } from '@rejoin/ui/checkbox';
import { CountdownRing } from '@rejoin/ui/countdown-ring';
import { TextArea } from '@rejoin/ui/text-area';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { InboxRow } from '../../live/wire.ts';

type WrapUpPanelProps = {
  readonly conversationId: string;
  readonly wrapUp: NonNullable<InboxRow['wrapUp']>;
};

/** How my leg ended: the queue's codes, and notes. */
export function WrapUpPanel({ conversationId, wrapUp }: WrapUpPanelProps) {
  const { leg, queueId, prompt, since, until } = wrapUp;
  const trpc = useTRPC();
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === queueId));
  const skew = useLiveState((state) => state.skew);
  const [codeIds, setCodeIds] = useState<readonly string[]>([]);
  const [notes, setNotes] = useState('');
  const failed = () => toastFailed('It was not written down. Your notes are kept here. Try again.');
  const done = useMutation(trpc.leg.wrapUp.mutationOptions({ onError: failed }));
  const skip = useMutation(trpc.leg.skipWrapUp.mutationOptions({ onError: failed }));
  const codes = queue?.wrapUp.codes ?? [];
  const needsCode = prompt !== 'optional' && codes.length > 0 && codeIds.length === 0;
  const write = (event: FormEvent) => {
    event.preventDefault();
    if (!needsCode) done.mutate({ conversationId, leg, codeIds, notes });
  };
  const toggle = (id: string, on: boolean) =>
    setCodeIds((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <form aria-label="After-call work" onSubmit={write} className="grid gap-3 border-t border-line px-4 py-3 md:px-6">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-14 font-semibold">How did it end?</h3>
        {until !== undefined && <CountdownRing endsAt={until + skew} total={until - since} />}
      </div>
      {codes.length > 0 && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="sr-only">Codes</legend>
          {codes.map(({ id, name }) => (
            <Checkbox key={id} label={name} checked={codeIds.includes(id)} onCheckedChange={(on) => toggle(id, on)} />
          ))}
        </fieldset>
      )}
      <TextArea
        label="Notes"
        hideLabel
        placeholder="Notes for colleagues"
        rows={2}
        maxLength={4000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      <div className="flex items-center justify-end gap-2">
        {needsCode && <p className="mr-auto text-12 text-muted">Choose at least one code.</p>}
        {(prompt === 'optional' || prompt === 'onRequest') && (
          <Button loading={skip.isPending} onClick={() => skip.mutate({ conversationId, leg })}>
            Skip
          </Button>
        )}
        <Button type="submit" variant="primary" loading={done.isPending} disabled={needsCode}>
          Done
        </Button>
      </div>
    </form>
  );
}
