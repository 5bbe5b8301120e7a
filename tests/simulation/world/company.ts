import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import type { Flow } from '@rejoin/core/flow/flow';
import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import type { MemoryWorld } from '@rejoin/use-cases/memory/world';
import type { Chance } from '../../chaos/chance.ts';

export type AgentPlace = { readonly id: string; readonly name: string; readonly capacity: number };
export type QueuePlace = { readonly id: string; readonly members: readonly string[]; readonly rules: QueueRules };
export type QueueRules = Omit<Queue, 'id' | 'name'>;

/** The company of one run: some agents in two queues, each with a deployment of its own. */
export type Company = {
  readonly agents: readonly [AgentPlace, ...AgentPlace[]];
  readonly queues: readonly [QueuePlace, ...QueuePlace[]];
  readonly deploymentIds: readonly [string, ...string[]];
  readonly sessionSeconds: number;
};

type Ports = Pick<MemoryWorld, 'companyWrites' | 'configurations' | 'deployments' | 'newId'>;

const NAMES = ['Mara', 'Jonas', 'Noor', 'Ines'];
const SCHEDULE = 'office';
const CODES = [{ id: 'solved', name: 'Solved' }];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 8 * 60, to: 18 * 60 }));

/** Furnishes a company; how its people and settings are, chance says. */
export async function furnishCompany(ports: Ports, chance: Chance): Promise<Company> {
  const { companyWrites } = ports;
  await companyWrites.putCompany({ name: 'Shop', licences: ['CX 3 Digital'] });
  await companyWrites.putSchedule({ id: SCHEDULE, name: 'Office', timeZone: 'Europe/Berlin', hours: EVERY_DAY });
  const agents = NAMES.slice(0, chance.between(2, 4)).map((name) => ({
    id: ports.newId(),
    name,
    capacity: chance.pick([1, 1, 2, 3]),
  }));
  for (const { id, name, capacity } of agents) {
    await companyWrites.putPerson({ id, name, email: `${name}@shop.example`, passwordHash: '', roleIds: [] });
    await companyWrites.putAgent({ agentId: id, capacity });
  }
  const all = agents.map(({ id }) => id);
  const [first, second] = [ports.newId(), ports.newId()];
  const queues = [
    { id: first, members: all, rules: queueRules(chance, second) },
    { id: second, members: all.slice(1), rules: queueRules(chance, undefined) },
  ] as const;
  for (const [index, { id, members, rules }] of queues.entries())
    await companyWrites.putQueue({ id, name: `Queue ${index + 1}`, ...rules }, members);
  const sessionSeconds = chance.pick([900, 259_200, 604_800, 604_800]);
  const deploymentIds = await Promise.all(
    queues.map(({ id }) => deploy(ports, { chance, queueId: id, sessionSeconds })),
  );
  const [mara, ...others] = agents;
  const [deploymentId, ...more] = deploymentIds;
  if (mara === undefined || deploymentId === undefined) throw new Error('A company has agents and deployments');
  return { agents: [mara, ...others], queues, deploymentIds: [deploymentId, ...more], sessionSeconds };
}

async function deploy(
  ports: Ports,
  {
    chance,
    queueId,
    sessionSeconds,
  }: { readonly chance: Chance; readonly queueId: string; readonly sessionSeconds: number },
): Promise<string> {
  const [flowId, configurationId, deploymentId] = [ports.newId(), ports.newId(), ports.newId()];
  await ports.companyWrites.putFlow({ id: flowId, name: 'Welcome', version: 1, ...chooseFlow(chance, queueId) });
  const messenger = {
    ...NEW_CONFIGURATION.messenger,
    clearConversation: true,
    agentTypingIndicator: true,
    guestTypingIndicator: true,
    sessionDurationSeconds: sessionSeconds,
    autoStart: chance.between(1, 3) === 1,
    onDisconnect: chance.pick(['nothing', 'nothing', 'status', 'readOnly'] as const),
  };
  await ports.configurations.add({
    id: configurationId,
    draft: { ...NEW_CONFIGURATION, name: configurationId, messenger },
    at: 0,
  });
  await ports.configurations.publish(configurationId, { personId: 'admin', at: 0 });
  const deployment = { id: deploymentId, name: deploymentId, description: '', status: 'Active', flowId } as const;
  const domains = { allowAllDomains: true, allowedDomains: [] };
  await ports.deployments.add({ ...deployment, ...domains, configurationId, configurationVersion: 1 }, 0);
  return deploymentId;
}

/** `overflowTo`: where those go who have waited for long, at times. */
function queueRules(chance: Chance, overflowTo: string | undefined): QueueRules {
  const action = chance.pick(['disconnect', 'flow'] as const);
  const warning = chance.pick(['', 'Are you still there?']);
  const prompt = chance.pick(['mandatory', 'optional', 'timeout', 'onRequest'] as const);
  return {
    ...NEW_QUEUE,
    alertingSeconds: chance.pick([7, 8, 10, 12, 60]),
    ...(chance.between(1, 2) === 1 && { inactivity: { afterSeconds: 120, action, warning } }),
    wrapUp: { prompt, timeoutSeconds: chance.between(5, 40), codes: chance.pick([[], CODES]) },
    autoAnswer: chance.between(1, 5) === 1,
    lastAgent: chance.pick(['anyQueue', 'anyQueue', 'membersOnly', 'off'] as const),
    reserveSeconds: chance.pick([0, 0, 20]),
    placeWords: chance.pick(['', 'You are number {{place}}.']),
    introductionWords: chance.pick(['', '{{agent}} helps you.']),
    ...(overflowTo !== undefined &&
      chance.between(1, 4) > 1 && {
        overflow: { afterSeconds: chance.pick([1, 2, 4, 8, 15, 30]), queueId: overflowTo },
      }),
  };
}

type Course = Pick<Flow, 'start' | 'nodes' | 'onRejoin'>;

/** Greets and transfers, asks first, looks at the hours, or transfers without a word; has a say in rejoins at times. */
function chooseFlow(chance: Chance, queueId: string): Course {
  const nodes: Flow['nodes'] = {
    transfer: { type: 'transferToQueue', queueId },
    greet: { type: 'sendMessage', text: 'Welcome.', next: 'transfer' },
    ask: { type: 'sendMessage', text: 'What is it about?', next: 'wait' },
    wait: {
      type: 'waitForAnswer',
      timeoutSeconds: 20,
      retries: 1,
      retryText: 'Well?',
      next: 'greet',
      timedOut: 'greet',
    },
    closed: { type: 'sendMessage', text: 'We are closed.', next: 'end' },
    hours: { type: 'decideHours', scheduleId: SCHEDULE, open: 'greet', closed: 'closed' },
    call: {
      type: 'callEndpoint',
      url: 'https://shop.example/orders',
      method: 'GET',
      timeoutSeconds: 5,
      success: 'greet',
      failure: 'ask',
      timedOut: 'transfer',
    },
    back: { type: 'returnToLastAgent', otherwise: 'transfer' },
    end: { type: 'disconnect' },
  };
  const start = chance.pick(['transfer', 'greet', 'ask', 'hours', 'call']);
  return { start, nodes, ...(chance.between(1, 3) === 1 && { onRejoin: chance.pick(['ask', 'back']) }) };
}
