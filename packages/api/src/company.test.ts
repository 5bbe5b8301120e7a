import { expect, test } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

const settings = { name: 'Shop & Sons', licences: ['CX 2'], capacity: 2, threadingMinutes: 60 };

test('an administrator of the company reads its settings, changes them, and is told what is wrong', async () => {
  const { asWith, house } = await openApi();
  const { company } = await asWith(['directory:organization:admin']);
  expect(await company.settings()).toMatchObject({ name: 'Shop', revision: 1 });
  expect(await refusalOf(company.save({ settings: { ...settings, capacity: 0 }, revision: 1 }))).toEqual({
    refusal: 'invalid',
    problems: [{ field: 'capacity', problem: 'outOfRange' }],
  });
  expect(await company.save({ settings, revision: 1 })).toEqual({ revision: 2 });
  expect(await refusalOf(company.save({ settings, revision: 1 }))).toEqual({ refusal: 'conflict' });
  expect(await house.ports.company.settings()).toEqual({ ...settings, revision: 2 });
});

test('the first steps are told to whoever may take them', async () => {
  const { asWith } = await openApi();
  const { company } = await asWith(['webDeployments:deployment:view', 'webDeployments:deployment:edit']);
  expect(await company.firstSteps()).toMatchObject([
    { name: 'deployment', done: true },
    { name: 'page', done: false },
  ]);
  expect(await (await asWith(['webDeployments:deployment:view'])).company.firstSteps()).toEqual([]);
});
