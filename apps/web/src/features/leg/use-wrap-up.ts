'use client';

import { needsCode } from '@rejoin/core/leg/wrap-up';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { InboxRow, Queue } from '../../live/wire.ts';
import { legFailure } from './leg-failure.ts';
import { dropWrapUpDraft, keepWrapUpDraft, toggled, useWrapUpDraft, type WrapUpDraft } from './wrap-up-draft.ts';

export type WrapUp = NonNullable<InboxRow['wrapUp']>;

const NO_CODES: Queue['wrapUp']['codes'] = [];

/** The after-call work of a leg as far as it has been filled in, and what can be done with it. */
export function useWrapUp(conversationId: string, wrapUp: WrapUp) {
  const trpc = useTRPC();
  const me = useMe();
  const { leg } = wrapUp;
  const of = { agentId: me.id, conversationId, leg };
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === wrapUp.queueId));
  const codes = queue?.wrapUp.codes ?? NO_CODES;
  const draft = useWrapUpDraft(of);
  const [missing, setMissing] = useState(false);
  const write = (next: WrapUpDraft) => {
    setMissing(false);
    keepWrapUpDraft(of, next);
  };
  const onSuccess = () => dropWrapUpDraft(of);
  const onError = (error: unknown) =>
    toastFailed('The after-call work is not done.', { detail: `${legFailure(error)} What you wrote is kept.` });
  const finish = useMutation(trpc.leg.wrapUp.mutationOptions({ onSuccess, onError }));
  const skip = useMutation(trpc.leg.skipWrapUp.mutationOptions({ onSuccess, onError }));
  const codeIds = draft.codeIds.filter((id) => codes.some((code) => code.id === id));
  return {
    queueName: queue?.name,
    codes,
    codeIds,
    notes: draft.notes,
    /** It was to be done without a code that the queue asks for. */
    missing,
    finishing: finish.isPending,
    skipping: skip.isPending,
    toggle: (codeId: string) => write({ ...draft, codeIds: toggled(codeIds, codeId) }),
    note: (notes: string) => write({ ...draft, notes }),
    finish(): void {
      if (finish.isPending || skip.isPending) return;
      if (needsCode(wrapUp, codes) && codeIds.length === 0) setMissing(true);
      else finish.mutate({ conversationId, leg, codeIds, notes: draft.notes });
    },
    skip: () => skip.mutate({ conversationId, leg }),
  };
}
