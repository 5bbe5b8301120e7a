import type { Attachments, BlobStore } from './ports/attachments.ts';
import type { Clock } from './ports/clock.ts';
import { removeBlobs } from './remove-blobs.ts';

/** How long an upload that was never sent is kept. */
const UNSENT_MS = 24 * 3_600_000;
const ROUND = 100;
const DAY_MS = 24 * 3_600_000;

export type SweepFilesPorts = {
  readonly attachments: Attachments;
  readonly blobs: Pick<BlobStore, 'remove'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/**
 * Removes the bytes and then the rows of uploads that nobody sent within a day, and of sent files older than `keepDays`, if
 * there is such a limit. Several gateways may do so at once. What fails is taken up again by a later sweep. Returns how many
 * were removed.
 */
export async function sweepFiles(ports: SweepFilesPorts, keepDays: number | undefined): Promise<number> {
  const { attachments, clock } = ports;
  let removed = 0;
  for (;;) {
    const at = clock();
    const overdue = {
      unsentBefore: at - UNSENT_MS,
      ...(keepDays !== undefined && { sentBefore: at - keepDays * DAY_MS }),
    };
    const ids = await attachments.discardOverdue(overdue, at, ROUND);
    const gone = await bytesRemoved(ports, ids);
    await attachments.forget(gone);
    removed += gone.length;
    if (ids.length < ROUND) return removed;
  }
}

async function bytesRemoved({ blobs, onError }: SweepFilesPorts, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const id of ids) {
    try {
      await removeBlobs(blobs, id);
      gone.push(id);
    } catch (error) {
      onError(error);
    }
  }
  return gone;
}
