import { useEffect, useState } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { newId } from '../../live/new-id.ts';
import { knowsOpenTabs, openTabs, stayOpen } from '../../live/open-tabs.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import { unsentIn } from '../../live/unsent.ts';
import type { InboxGroup } from '../../live/wire.ts';
import { forgetFiles, forgetFilesBut, keepFile } from './chosen-files.ts';
import {
  forgetDoubtful,
  keepDoubtful,
  mayHaveArrived,
  readDoubtful,
  settleDoubtful,
  withoutArrived,
  withUnsent,
} from './doubtful.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { keepUnsent, takeUnsent } from './unsent-of-tabs.ts';
import { FILES_MAX } from './upload.ts';

/** Where my next answer may still be sent: what I had parked may ring again. */
const HELD: ReadonlySet<InboxGroup | undefined> = new Set(['connected', 'parked', 'offered']);

/**
 * What was written and not sent before the sign-in was over, or before its tab was gone, is a draft again, before what stands in the
 * field, and its files are chosen again: it is there after the next sign-in, or in the next tab, unless it has arrived after all.
 */
export function useUnsentDrafts(): void {
  const live = useLive();
  const { id: agentId } = useMe();
  const isLive = useLiveState(({ line }) => line === 'live');
  useUnsentKept();
  useEffect(() => {
    let isOut = false;
    // Not when it is drawn: whoever signs out has left the page by then.
    return live.subscribe(() => {
      if (isOut || live.read().line !== 'signedOut') return;
      isOut = true;
      for (const each of unsentIn(live.read()).toReversed()) {
        giveBack(agentId, each);
        live.discard(each.clientMessageId);
      }
    });
  }, [agentId, live]);
  useEffect(() => {
    if (!isLive) return;
    const ports: Parameters<typeof settleDoubtful>[0] = {
      doubtful: () => readDoubtful(agentId),
      forget: (each) => forgetDoubtful(agentId, each),
      isStored: ({ clientMessageId, audience }) => live.api.agent.isStored.query({ clientMessageId, audience }),
      retract: (each) => {
        const place = { ...each, agentId };
        keepDraft(place, withoutArrived(readDraft(place), each.text));
        forgetFiles(place, each.files);
      },
    };
    const isHeld = (conversationId: string) => HELD.has(live.read().rows.get(conversationId)?.group);
    void takeOver(agentId).then(() => {
      forgetFilesBut(agentId, isHeld);
      return settleDoubtful(ports);
    });
  }, [agentId, isLive, live]);
}

/** Keeps what this tab has not sent yet, for the case that it is gone before: a phone closes pages to save room, and asks nobody. */
function useUnsentKept(): void {
  const live = useLive();
  const { id: agentId } = useMe();
  const [tab] = useState(newId);
  useEffect(() => {
    if (!knowsOpenTabs) return;
    const end = stayOpen(tab);
    let before = '';
    const unsubscribe = live.subscribe(() => {
      const unsent = live.read().line === 'signedOut' ? [] : unsentIn(live.read());
      const now = unsent.map(({ clientMessageId, status }) => `${clientMessageId} ${status}`).join();
      if (now !== before) keepUnsent(agentId, tab, unsent);
      before = now;
    });
    return () => {
      unsubscribe();
      end();
    };
  }, [agentId, live, tab]);
}

function giveBack(agentId: string, unsent: Outgoing): void {
  const place = { ...unsent, agentId };
  keepDraft(place, withUnsent(readDraft(place), unsent.text));
  for (const [index, file] of unsent.files.entries())
    keepFile(place, { file, order: unsent.writtenAt + index / FILES_MAX });
  if (mayHaveArrived(unsent)) keepDoubtful(agentId, unsent);
}

/** Of the tabs that come upon it at once, one gives it back. */
async function takeOver(agentId: string): Promise<void> {
  if (!knowsOpenTabs) return;
  await navigator.locks.request(`rejoin.unsent.${agentId}`, async () => {
    for (const each of takeUnsent(agentId, await openTabs())) giveBack(agentId, each);
  });
}
