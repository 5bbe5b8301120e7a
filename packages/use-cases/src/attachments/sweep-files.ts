import { fileRetentionEntry, filesKeptSince } from '@rejoin/core/guest-data/retention';
import type { Attachments, BlobStore } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { Company } from '../ports/settings.ts';
import { removeBlobs } from './remove-blobs.ts';

/** How long an upload that was never sent is kept. */
const UNSENT_MS = 24 * 3_600_000;
const ROUND = 100;

export type SweepFilesPorts = {
  readonly attachments: Attachments;
  readonly blobs: Pick<BlobStore, 'remove'>;
  readonly company: Pick<Company, 'settings'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/**
 * Removes the bytes and then the rows of uploads that nobody sent within a day, and of files that were sent longer ago than the
 * company keeps them, or than `keepDays`, where there is such a limit. The audit log has an entry for each round of those. Several
 * gateways may do so at once. What fails is taken up again by a later sweep. Returns how many were removed.
 */
export async function sweepFiles(ports: SweepFilesPorts, keepDays: number | undefined): Promise<number> {
  const { attachments, company, clock } = ports;
  let removed = 0;
  for (;;) {
    const at = clock();
    const sentBefore = filesKeptSince(at, (await company.settings())?.fileRetentionDays, keepDays);
    const overdue = { unsentBefore: at - UNSENT_MS, ...(sentBefore !== undefined && { sentBefore }) };
    const ids = await attachments.discardOverdue(overdue, { at, limit: ROUND }, fileRetentionEntry);
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
