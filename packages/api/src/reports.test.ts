import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

test('a supervisor reads how long agents were in each state, of a month at most', async () => {
  const { asWith, house } = await openApi();
  const { reports } = await asWith(['analytics:userDetail:view']);
  const from = house.ports.clock();
  await house.onQueue(SHOP.mara);
  house.pass(60_000);
  const { until, rows } = await reports.agentTime({ from, to: from + 3_600_000 });
  expect(until).toBe(from + 60_000);
  expect(rows).toMatchObject([
    { name: 'Jonas', time: { offline: 60_000, idle: 0 } },
    { name: 'Mara', time: { offline: 0, idle: 60_000 }, handled: 0 },
  ]);
  const long = reports.agentTime({ from: 0, to: from });
  expect(await refusalOf(long)).toEqual({ refusal: 'intervalNotReportable' });
});
