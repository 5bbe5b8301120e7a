import { describe, expect, it, test } from 'vitest';
import { NEW_CONFIGURATION } from '../configuration/configuration.ts';
import { NEW_QUEUE } from '../queue/queue.ts';
import { planSettings, type SettingStep } from './plan-settings.ts';
import type { DeploymentEntry, MessengerContent, QueueEntry, SettingsFile } from './settings-file.ts';

const { name: _, ...MESSENGER } = NEW_CONFIGURATION;
const { overflow: _overflow, ...PLAIN } = NEW_QUEUE;
const QUEUE: QueueEntry = { ...PLAIN, wrapUp: { ...PLAIN.wrapUp, codes: [] } };
const to = (queue: string): QueueEntry => ({ ...QUEUE, overflow: { afterSeconds: 30, queue } });
const described = (description: string): MessengerContent => ({ ...MESSENGER, description });
const SITE: DeploymentEntry = {
  ...{ name: 'Site', description: '', status: 'Active', configuration: 'Shop', flow: 'Welcome' },
  ...{ allowAllDomains: true, allowedDomains: [] },
};

const lineOf = ({ action, section, name }: SettingStep) => `${action} ${section} ${name}`;
const linesOf = (current: SettingsFile, wanted: SettingsFile, prune = false) =>
  planSettings(current, wanted, { prune }).steps.map(lineOf);

test.each<[string, { current: SettingsFile; wanted: SettingsFile; prune?: true; steps: string[] }]>([
  [
    'who refers to something comes after it, and goes before it',
    {
      current: { skills: ['Old'], queues: { Old: QUEUE }, deployments: { old: SITE } },
      wanted: { deployments: { new: SITE }, queues: { New: QUEUE }, skills: ['New'] },
      prune: true,
      steps: [
        'remove deployments old',
        ...['add skills New', 'add queues New', 'add deployments new'],
        ...['remove queues Old', 'remove skills Old'],
      ],
    },
  ],
  [
    'a queue comes after those that it overflows to',
    {
      current: { queues: { C: to('A'), A: QUEUE } },
      wanted: { queues: { A: to('B'), B: to('C'), C: QUEUE } },
      steps: ['change queues C', 'add queues B', 'change queues A'],
    },
  ],
  [
    'queues that overflow in a circle are left to the rules',
    { current: {}, wanted: { queues: { A: to('B'), B: to('A') } }, steps: ['add queues B', 'add queues A'] },
  ],
  [
    'of queues that go, the one that overflows goes first',
    {
      current: { queues: { A: to('B'), B: QUEUE } },
      wanted: { queues: {} },
      prune: true,
      steps: ['remove queues A', 'remove queues B'],
    },
  ],
  [
    'a canned response that goes frees its code first',
    {
      current: { cannedResponses: { Hi: { text: 'Hi', code: 'hi', queues: 'all' } } },
      wanted: { cannedResponses: { Hello: { text: 'Hello', code: 'hi', queues: 'all' } } },
      prune: true,
      steps: ['remove cannedResponses Hi', 'add cannedResponses Hello'],
    },
  ],
  [
    'nobody is removed, and no part that the file has not',
    {
      current: { skills: ['Old'], agents: { 'mara@shop.example': { skills: {}, languages: [] } } },
      wanted: { agents: {} },
      prune: true,
      steps: [],
    },
  ],
  [
    'whoever serves a queue goes on where the file does not say who',
    {
      current: { queues: { A: { ...QUEUE, members: ['mara@shop.example'] } } },
      wanted: { queues: { A: QUEUE } },
      steps: [],
    },
  ],
  [
    'what is published stays where the file says nothing of it',
    {
      current: { configurations: { Shop: { published: described('1'), draft: described('2') } } },
      wanted: { configurations: { Shop: { draft: described('2') } } },
      steps: [],
    },
  ],
  [
    'without a draft in the file the draft becomes what is published',
    {
      current: { configurations: { Shop: { published: described('1'), draft: described('2') } } },
      wanted: { configurations: { Shop: { published: described('1') } } },
      steps: ['change configurations Shop'],
    },
  ],
  [
    'a deployment with the newest version goes on to the next, one with an older version stays',
    {
      current: {
        configurations: { Shop: { published: described('1') } },
        deployments: { stays: { ...SITE, olderVersion: described('0') }, goes: SITE },
      },
      wanted: {
        configurations: { Shop: { published: described('2') } },
        deployments: { stays: { ...SITE, olderVersion: described('0') }, goes: SITE },
      },
      steps: ['change configurations Shop', 'change deployments goes'],
    },
  ],
  [
    'a deployment goes on also where a draft comes with what is published, and stays where only a draft comes',
    {
      current: {
        configurations: { Other: { published: described('1') }, Shop: { published: described('1') } },
        deployments: { goes: SITE, stays: { ...SITE, configuration: 'Other' } },
      },
      wanted: {
        configurations: {
          Other: { published: described('1'), draft: described('2') },
          Shop: { published: described('2'), draft: described('3') },
        },
        deployments: { goes: SITE, stays: { ...SITE, configuration: 'Other' } },
      },
      steps: ['change configurations Other', 'change configurations Shop', 'change deployments goes'],
    },
  ],
  [
    'what says the same is no change, in whatever order',
    {
      current: {
        roles: { Agent: { 'routing:queue': ['edit', 'view'] } },
        schedules: { Always: { timeZone: 'UTC', hours: [] } },
        deployments: { site: { ...SITE, allowAllDomains: false, allowedDomains: ['a.example', 'b.example'] } },
      },
      wanted: {
        roles: { Agent: { 'routing:queue': ['view', 'edit'], 'routing:skill': [] } },
        schedules: { Always: { timeZone: 'UTC', hours: [], holidays: [] } },
        deployments: {
          site: {
            ...SITE,
            name: ' Site',
            allowAllDomains: false,
            allowedDomains: ['b.example', 'A.example', 'b.example'],
          },
        },
      },
      steps: [],
    },
  ],
])('%s', (_name, { current, wanted, prune, steps }) => {
  expect(linesOf(current, wanted, prune)).toEqual(steps);
});

describe('a plan', () => {
  it('says of a change what differs', () => {
    const wanted = { queues: { A: { ...QUEUE, alertingSeconds: 45 } } };
    expect(planSettings({ queues: { A: QUEUE } }, wanted, { prune: false }).steps).toEqual([
      {
        ...{ section: 'queues', name: 'A', action: 'change' },
        changes: [{ path: ['alertingSeconds'], before: 30, after: 45 }],
      },
    ]);
  });

  it('says what stays beside what is wanted', () => {
    const current = { skills: ['Refunds', 'Wood'], queues: { A: QUEUE } };
    expect(planSettings(current, { skills: ['Wood'] }, { prune: false })).toEqual({
      steps: [],
      left: [{ section: 'skills', name: 'Refunds' }],
    });
  });

  it('does not tell what a header is to hold', () => {
    const flow = (value: string) => {
      const call = { type: 'callEndpoint', url: 'https://a.example', method: 'GET', timeoutSeconds: 1 } as const;
      const ask = { ...call, headers: { key: value }, success: 'end', failure: 'end', timedOut: 'end' };
      return { flows: { Ask: { draft: { start: 'ask', nodes: { ask, end: { type: 'disconnect' as const } } } } } };
    };
    const { steps } = planSettings(flow('•••'), flow('a secret'), { prune: false });
    expect(steps[0]?.changes).toEqual([{ path: ['draft', 'nodes', 'ask', 'headers', 'key'], secret: true }]);
  });
});
