import { describe, expect, it } from 'vitest';
import { type Permission, permissionsOf } from '../permissions/permission.ts';
import { STANDARD_ROLES } from '../permissions/standard-roles.ts';
import { FIRST_STEPS, type FirstStepName, firstSteps, firstStepsFor, type SetUp } from './first-steps.ts';

const EMPTY: SetUp = {
  queues: [],
  flows: [],
  publishedFlows: [],
  configurations: [],
  deployments: [],
  seenIds: new Set(),
  ownHosts: ['chat.acme.example'],
};

const queue = { id: 'queue', members: 1 };
const flow = { id: 'flow', nodes: { queue: { type: 'transferToQueue', queueId: 'queue' } } } as const;
const configuration = { id: 'configuration', published: [{}] };
const deployment = {
  id: 'deployment',
  status: 'Active',
  flowId: 'flow',
  allowAllDomains: false,
  allowedDomains: ['acme.example'],
} as const;

const WHOLE: SetUp = {
  ...EMPTY,
  queues: [queue],
  flows: [flow],
  publishedFlows: [flow],
  configurations: [configuration],
  deployments: [deployment],
  seenIds: new Set(['deployment']),
};

const openSteps = (setUp: SetUp) => firstSteps(FIRST_STEPS, setUp).flatMap(({ name, done }) => (done ? [] : [name]));

describe('the first steps', () => {
  it.each<[string, SetUp, readonly FirstStepName[]]>([
    ['an empty company', EMPTY, FIRST_STEPS],
    ['a company that has all of it', WHOLE, []],
    ['a queue that nobody serves', { ...WHOLE, queues: [{ ...queue, members: 0 }] }, ['queue', 'flow']],
    ['a flow that is a draft', { ...WHOLE, publishedFlows: [] }, ['flow']],
    [
      'a flow that leads nowhere',
      { ...WHOLE, publishedFlows: [{ ...flow, nodes: { end: { type: 'disconnect' } } }] },
      ['flow'],
    ],
    [
      'a flow that leads to a queue that nobody serves',
      {
        ...WHOLE,
        queues: [
          { ...queue, members: 0 },
          { id: 'other', members: 2 },
        ],
      },
      ['flow'],
    ],
    [
      'a flow that asks for an agent first',
      {
        ...WHOLE,
        publishedFlows: [
          {
            ...flow,
            nodes: { mara: { type: 'transferToAgent', agentId: 'mara', queueId: 'queue', otherwise: 'mara' } },
          },
        ],
      },
      [],
    ],
    [
      'a flow that leads there, but is not the one of the deployment',
      { ...WHOLE, publishedFlows: [{ ...flow, id: 'other' }] },
      ['flow'],
    ],
    [
      'a flow that leads there, before there is a deployment',
      { ...WHOLE, deployments: [], seenIds: new Set() },
      ['deployment', 'page'],
    ],
    [
      'a configuration that is a draft',
      { ...WHOLE, configurations: [{ ...configuration, published: [] }] },
      ['configuration'],
    ],
    [
      'a deployment that is inactive',
      { ...WHOLE, deployments: [{ ...deployment, status: 'Inactive' }] },
      ['deployment', 'page'],
    ],
    [
      'a deployment without a domain',
      { ...WHOLE, deployments: [{ ...deployment, allowedDomains: [] }], seenIds: new Set() },
      ['deployment', 'page'],
    ],
    [
      'a deployment that runs on the demo page only',
      { ...WHOLE, deployments: [{ ...deployment, allowedDomains: ['chat.acme.example'] }], seenIds: new Set() },
      ['deployment', 'page'],
    ],
    [
      'a deployment for the host of the demo page that another page there shows',
      { ...WHOLE, deployments: [{ ...deployment, allowedDomains: ['chat.acme.example'] }] },
      [],
    ],
    [
      'a deployment for every domain',
      {
        ...WHOLE,
        deployments: [{ ...deployment, allowAllDomains: true, allowedDomains: [] }],
        seenIds: new Set(),
      },
      ['page'],
    ],
    [
      'a deployment that is seen, and another whose flow leads to somebody',
      {
        ...WHOLE,
        deployments: [
          { ...deployment, id: 'answered' },
          { ...deployment, flowId: 'other' },
        ],
      },
      ['page'],
    ],
  ])('%s', (_, setUp, open) => {
    expect(openSteps(setUp)).toEqual(open);
  });

  it('lead to what there is of a kind, and to nothing where there is none', () => {
    expect(firstSteps(FIRST_STEPS, EMPTY)).toEqual(FIRST_STEPS.map((name) => ({ name, done: false })));
    const begun: SetUp = {
      ...WHOLE,
      deployments: [
        { ...deployment, id: 'old', status: 'Inactive' },
        { ...deployment, flowId: 'other' },
      ],
    };
    expect(Object.fromEntries(firstSteps(FIRST_STEPS, begun).map(({ name, id }) => [name, id]))).toEqual({
      queue: 'queue',
      flow: 'other',
      configuration: 'configuration',
      deployment: 'deployment',
      page: 'deployment',
    });
  });

  it.each<[string, readonly Permission[], readonly FirstStepName[]]>([
    ['an administrator', permissionsOf(STANDARD_ROLES.administrator.policies), FIRST_STEPS],
    [
      'a messenger admin',
      permissionsOf(STANDARD_ROLES.messengerAdmin.policies),
      ['configuration', 'deployment', 'page'],
    ],
    ['who may only look', permissionsOf(STANDARD_ROLES.messengerViewer.policies), []],
    ['who may write flows, but not publish them', ['architect:flow:view', 'architect:flow:edit'], []],
    ['an agent', permissionsOf(STANDARD_ROLES.agent.policies), []],
  ])('are shown to %s who may take them', (_, permissions, names) => {
    expect(firstStepsFor(new Set(permissions))).toEqual(names);
  });
});
