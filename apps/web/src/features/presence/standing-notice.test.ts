import { describe, expect, test } from 'vitest';
import { inbox } from '../../live/live.test-kit.ts';
import type { AgentStatus } from '../../live/wire.ts';
import { standingNotice } from './standing-notice.ts';

const standing = (part: Partial<AgentStatus>): AgentStatus => ({ ...inbox().status, queueIds: ['repairs'], ...part });

describe('what an agent is told of how they stand', () => {
  test('nothing while they are on queue and serve one', () => {
    expect(standingNotice(standing({}), false)).toBeUndefined();
  });

  test('that they serve no queue, which going on or off queue does not change', () => {
    const notice = standingNotice(standing({ queueIds: [] }), false);
    expect(notice).toMatchObject({ title: 'You serve no queue', isAttention: true });
    expect(notice?.act).toBeUndefined();
  });

  test.each([
    [{ routingStatus: 'offQueue' }, false, 'You are off queue'],
    [{ routingStatus: 'offQueue', queueIds: [] }, false, 'You are off queue'],
    [{ routingStatus: 'offQueue', presence: 'meal' }, false, 'You are at a meal'],
    [{ routingStatus: 'offQueue', presence: 'offline' }, false, 'You are off queue'],
    [{ routingStatus: 'offQueue' }, true, 'You were offline, so you are off queue'],
    [{ routingStatus: 'notResponding' }, false, 'You did not answer an offer'],
  ] as const)('%j, sent off queue %s: %s, and how to come back', (part, sentOff, title) => {
    const notice = standingNotice(standing(part), sentOff);
    expect(notice?.title).toBe(title);
    expect(notice?.act).toBeDefined();
  });
});
