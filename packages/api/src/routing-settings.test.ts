import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import type { AnyTRPCProcedure } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';
import { appRouter } from './router.ts';

const MAY_ALL = [
  'routing:queue:view',
  'routing:queue:add',
  'routing:queue:edit',
  'routing:queue:delete',
  'routing:skill:view',
  'routing:skill:add',
  'routing:skill:edit',
  'routing:skill:delete',
  'routing:wrapupCode:view',
  'routing:wrapupCode:add',
  'routing:wrapupCode:edit',
  'routing:wrapupCode:delete',
  'directory:user:view',
  'directory:user:edit',
] as const;

const returns = { ...NEW_QUEUE, wrapUp: { ...NEW_QUEUE.wrapUp, codes: [] }, name: 'Returns' };

describe('an administrator', () => {
  it('makes a queue with wrap-up codes, and an agent who has a skill and is to serve it', async () => {
    const { asWith } = await openApi();
    const { queues, skills, wrapUpCodes, agents } = await asWith(MAY_ALL);
    const code = await wrapUpCodes.add({ name: ' Refunded ' });
    const wrapUp = { ...NEW_QUEUE.wrapUp, codes: [{ id: code.id, name: 'Whatever' }] };
    const { id } = await queues.add({ queue: { ...returns, wrapUp }, memberIds: [] });
    const skill = await skills.add({ name: 'Refunds' });
    const settings = { skills: { [skill.id]: 4.5 }, languages: ['de'], queueIds: [id] };
    await agents.save({ agentId: SHOP.mara, settings, revision: 1 });
    expect(await queues.get({ id })).toMatchObject({
      queue: { name: 'Returns', wrapUp: { codes: [{ id: code.id, name: 'Refunded' }] } },
      memberIds: [SHOP.mara],
      revision: 2,
    });
    expect(await queues.list()).toEqual([
      { id: SHOP.queue, name: 'Customer care', members: 1, onQueue: 0, waiting: 0 },
      { id, name: 'Returns', members: 1, onQueue: 0, waiting: 0 },
    ]);
    expect(await agents.get({ id: SHOP.mara })).toMatchObject({ name: 'Mara', settings, revision: 2 });
    expect(await skills.list()).toMatchObject([{ name: 'Refunds', agents: 1 }]);
    expect(await wrapUpCodes.list()).toMatchObject([{ name: 'Refunded', queues: ['Returns'] }]);
    expect(await queues.options()).toMatchObject({ agents: [{ name: 'Jonas' }, { name: 'Mara' }] });
    expect(await agents.list()).toMatchObject({ capacity: 4, skills: [{ name: 'Refunds' }] });
  });

  it('is told what is wrong, who was faster and what is in the way', async () => {
    const { asWith } = await openApi();
    const { queues, skills, wrapUpCodes, agents } = await asWith(MAY_ALL);
    const queue = { ...returns, id: SHOP.queue };
    const memberIds = [SHOP.mara];
    expect(await refusalOf(queues.save({ queue: { ...queue, alertingSeconds: 6 }, memberIds, revision: 1 }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'alertingSeconds', problem: 'outOfRange' }],
    });
    expect(await refusalOf(queues.add({ queue: { ...returns, name: '' }, memberIds: [SHOP.ines] }))).toEqual({
      refusal: 'invalid',
      problems: [
        { field: 'name', problem: 'missing' },
        { field: 'members', problem: 'unknownAgent' },
      ],
    });
    await queues.save({ queue, memberIds, revision: 1 });
    expect(await refusalOf(queues.save({ queue, memberIds, revision: 1 }))).toEqual({ refusal: 'conflict' });
    expect(await refusalOf(queues.remove({ id: SHOP.queue }))).toEqual({
      refusal: 'inUse',
      inTheWay: [{ type: 'flow', id: SHOP.flow, name: 'Welcome' }],
    });
    expect(await refusalOf(queues.get({ id: SHOP.flow }))).toEqual({ refusal: 'queueNotFound' });
    const { id } = await skills.add({ name: 'Refunds' });
    await skills.rename({ id, name: 'Money', revision: 1 });
    expect(await refusalOf(skills.rename({ id, name: 'Cash', revision: 1 }))).toEqual({ refusal: 'conflict' });
    expect(await refusalOf(skills.add({ name: ' ' }))).toMatchObject({ refusal: 'invalid' });
    await skills.remove({ id });
    expect(await refusalOf(skills.remove({ id }))).toEqual({ refusal: 'skillNotFound' });
    expect(await refusalOf(wrapUpCodes.remove({ id }))).toEqual({ refusal: 'wrapUpCodeNotFound' });
    const settings = { capacity: 26, skills: {}, languages: [], queueIds: [] };
    expect(await refusalOf(agents.save({ agentId: SHOP.mara, settings, revision: 2 }))).toEqual({
      refusal: 'conflict',
    });
    expect(await refusalOf(agents.save({ agentId: SHOP.jonas, settings, revision: 2 }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'capacity', problem: 'outOfRange' }],
    });
    expect(await refusalOf(agents.get({ id: SHOP.ines }))).toEqual({ refusal: 'agentNotFound' });
  });
});

describe('the hours of the company', () => {
  it('are kept as they were written, unless something is wrong with them', async () => {
    const { asWith } = await openApi();
    const { schedules } = await asWith([
      'routing:schedule:view',
      'routing:schedule:add',
      'routing:schedule:edit',
      'routing:schedule:delete',
    ]);
    const schedule = { name: 'Office', timeZone: 'Europe/Berlin', hours: [{ weekday: 1, from: 540, to: 1020 }] };
    expect(await refusalOf(schedules.add({ schedule: { ...schedule, timeZone: 'Europe/Atlantis' } }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'timeZone', problem: 'unknownZone' }],
    });
    const { id } = await schedules.add({ schedule });
    const holidays = [{ name: 'New Year', from: '2027-01-01', yearly: true as const }];
    expect(await schedules.save({ schedule: { ...schedule, id, holidays }, revision: 1 })).toEqual({ revision: 2 });
    expect(await refusalOf(schedules.save({ schedule: { ...schedule, id }, revision: 1 }))).toEqual({
      refusal: 'conflict',
    });
    expect(await schedules.get({ id })).toEqual({ ...schedule, id, holidays, revision: 2 });
    await schedules.remove({ id });
    expect(await refusalOf(schedules.get({ id }))).toEqual({ refusal: 'scheduleNotFound' });
  });
});

describe('somebody who may only view what routes', () => {
  const viewer = async () => {
    const api = await openApi();
    return api.asWith([
      'routing:queue:view',
      'routing:skill:view',
      'routing:wrapupCode:view',
      'routing:schedule:view',
      'directory:user:view',
    ]);
  };
  type Caller = Awaited<ReturnType<typeof viewer>>;
  const id = SHOP.queue;
  const settings = { skills: {}, languages: [], queueIds: [] };
  const always = { name: 'Mine', timeZone: 'Europe/Berlin', hours: [] };
  const attempts: readonly [string, string, (caller: Caller) => Promise<unknown>][] = [
    [
      'agents.changeMany',
      'directory:user:edit',
      ({ agents }) => agents.changeMany({ agentIds: [SHOP.mara], deed: { type: 'leaveQueue', queueId: SHOP.queue } }),
    ],
    ['agents.save', 'directory:user:edit', ({ agents }) => agents.save({ agentId: SHOP.mara, settings, revision: 1 })],
    ['queues.add', 'routing:queue:add', ({ queues }) => queues.add({ queue: returns, memberIds: [] })],
    ['queues.remove', 'routing:queue:delete', ({ queues }) => queues.remove({ id })],
    [
      'queues.save',
      'routing:queue:edit',
      ({ queues }) => queues.save({ queue: { ...returns, id }, memberIds: [], revision: 1 }),
    ],
    ['schedules.add', 'routing:schedule:add', ({ schedules }) => schedules.add({ schedule: always })],
    ['schedules.remove', 'routing:schedule:delete', ({ schedules }) => schedules.remove({ id: SHOP.schedule })],
    [
      'schedules.save',
      'routing:schedule:edit',
      ({ schedules }) => schedules.save({ schedule: { ...always, id: SHOP.schedule }, revision: 1 }),
    ],
    ['skills.add', 'routing:skill:add', ({ skills }) => skills.add({ name: 'Mine' })],
    ['skills.remove', 'routing:skill:delete', ({ skills }) => skills.remove({ id })],
    ['skills.rename', 'routing:skill:edit', ({ skills }) => skills.rename({ id, name: 'Mine', revision: 1 })],
    ['wrapUpCodes.add', 'routing:wrapupCode:add', ({ wrapUpCodes }) => wrapUpCodes.add({ name: 'Mine' })],
    ['wrapUpCodes.remove', 'routing:wrapupCode:delete', ({ wrapUpCodes }) => wrapUpCodes.remove({ id })],
    [
      'wrapUpCodes.rename',
      'routing:wrapupCode:edit',
      ({ wrapUpCodes }) => wrapUpCodes.rename({ id, name: 'Mine', revision: 1 }),
    ],
  ];

  it.each(attempts)('is refused %s', async (_, permission, attempt) => {
    const caller = await viewer();
    const read = () =>
      Promise.all([
        caller.queues.list(),
        caller.agents.list(),
        caller.skills.list(),
        caller.wrapUpCodes.list(),
        caller.schedules.list(),
      ]);
    const before = await read();
    expect(await refusalOf(attempt(caller))).toEqual({ refusal: 'notPermitted', permission });
    expect(await read()).toEqual(before);
  });

  it('is refused every mutation of what routes: the table above names them all', () => {
    const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;
    const mutations = Object.entries(procedures).flatMap(([path, { _def }]) =>
      /^(queues|agents|skills|wrapUpCodes|schedules)\./.test(path) && _def.type === 'mutation' ? [path] : [],
    );
    expect(mutations.sort()).toEqual(attempts.map(([path]) => path));
  });
});
