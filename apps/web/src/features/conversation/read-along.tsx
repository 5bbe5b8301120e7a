'use client';

import { Button } from '@rejoin/ui/button';
import { useCallback, useMemo } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import type { WatchedEntry } from '../../live/wire.ts';
import { threadItems } from './thread-items.ts';
import { ThreadLog } from './thread-log.tsx';

type ReadAlongProps = {
  readonly conversationId: string;
  readonly guestName: string;
  readonly entries: readonly WatchedEntry[];
  /** Whether the log goes on before the first entry. */
  readonly more: boolean;
  readonly reading: boolean;
  readonly readEarlier: () => void;
};

/** The thread as its agent has it before them, for a supervisor who reads along. */
export function ReadAlong({ conversationId, guestName, entries, more, reading, readEarlier }: ReadAlongProps) {
  const me = useMe();
  const { api } = useLive();
  const agentNames = useLiveState((state) => state.agentNames);
  const queues = useLiveState((state) => state.queues);
  const askAddress = useCallback(
    (attachmentId: string) => api.supervisor.attachmentUrl.query({ conversationId, attachmentId }),
    [api, conversationId],
  );
  const items = useMemo(
    () => threadItems({ conversationId, entries, outgoing: [], agentId: me.id, agentNames, queues, readsAlong: true }),
    [conversationId, entries, me.id, agentNames, queues],
  );
  const last = items.at(-1);
  return (
    <ThreadLog
      guestName={guestName}
      items={items}
      lastIsMine={last?.type === 'aside' && last.by === undefined}
      askAddress={askAddress}
      top={
        more && (
          <Button variant="ghost" loading={reading} onClick={readEarlier} className="m-2 self-center">
            Show earlier messages
          </Button>
        )
      }
    />
  );
}
