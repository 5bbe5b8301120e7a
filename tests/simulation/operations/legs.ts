import { addNote } from '@rejoin/use-cases/conversation/add-note';
import { cancelTransfer } from '@rejoin/use-cases/leg/cancel-transfer';
import { disconnectConversation } from '@rejoin/use-cases/leg/disconnect-conversation';
import { parkConversation } from '@rejoin/use-cases/leg/park-conversation';
import { reassignToAgent } from '@rejoin/use-cases/leg/reassign-to-agent';
import { reassignToQueue } from '@rejoin/use-cases/leg/reassign-to-queue';
import { resumeConversation } from '@rejoin/use-cases/leg/resume-conversation';
import { skipWrapUp } from '@rejoin/use-cases/leg/skip-wrap-up';
import { takeOverConversation } from '@rejoin/use-cases/leg/take-over-conversation';
import { transferToAgent } from '@rejoin/use-cases/leg/transfer-to-agent';
import { transferToQueue } from '@rejoin/use-cases/leg/transfer-to-queue';
import { wrapUp } from '@rejoin/use-cases/leg/wrap-up';
import { whisper } from '@rejoin/use-cases/looking/whisper';
import type { Scene } from '../scene.ts';
import { asks, type Deed, does, pickRow } from './agents.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

/** What agents do with a leg beside talking, and supervisors in somebody else's. */
export const LEG_OPERATIONS: readonly Operation[] = [
  { name: 'parks', weight: 5, begin: (scene) => does(scene, 'connected', parkConversation) },
  {
    name: 'parks for a while',
    weight: 3,
    begin(scene) {
      const ms = scene.chance.between(1000, 20_000);
      return does(scene, 'connected', (ports, input) =>
        parkConversation(ports, { ...input, until: ports.clock() + ms }),
      );
    },
  },
  { name: 'takes back', weight: 4, begin: (scene) => does(scene, 'parked', resumeConversation) },
  {
    name: 'leaves and wants to write it up',
    weight: 3,
    begin: (scene) =>
      does(scene, 'connected', (ports, input) => disconnectConversation(ports, { ...input, wrapUp: true })),
  },
  {
    name: 'hands to a queue',
    weight: 3,
    begin(scene) {
      const { id: queueId } = scene.chance.pick(scene.company.queues);
      return does(scene, 'connected', (ports, input) => transferToQueue(ports, { ...input, queueId }));
    },
  },
  {
    name: 'asks a colleague',
    weight: 12,
    begin(scene) {
      const { chance, agents, ledger } = scene;
      const has = pickRow(scene, ({ group }) => group === 'connected');
      if (has === undefined) return undefined;
      const others = agents.filter((agent) => agent !== has.agent);
      const ready = others.filter(({ agentId }) => ledger.agents.get(agentId)?.status === 'onQueue');
      const { agentId: toAgentId } = pickOf(chance, ready) ?? chance.pick(agents);
      return asks(scene, has, (ports, input) => transferToAgent(ports, { ...input, toAgentId }));
    },
  },
  { name: 'asks no longer', weight: 1, begin: (scene) => does(scene, 'connected', cancelTransfer) },
  { name: 'takes over', weight: 2, begin: (scene) => supervises(scene, takeOver) },
  { name: 'moves to a queue', weight: 2, begin: (scene) => supervises(scene, movesToQueue(scene)) },
  { name: 'moves to an agent', weight: 4, begin: (scene) => supervises(scene, movesToAgent(scene)) },
  { name: 'whispers', weight: 2, begin: (scene) => supervises(scene, whispers) },
  { name: 'notes something', weight: 3, begin: (scene) => does(scene, 'connected', notes) },
  { name: 'notes something aside', weight: 2, begin: (scene) => does(scene, 'parked', notes) },
  { name: 'writes it up', weight: 6, begin: (scene) => wrapsUp(scene, wrapsUpWith) },
  {
    name: "writes up a colleague's",
    weight: 3,
    begin(scene) {
      const due = pickOf(
        scene.chance,
        [...scene.ledger.pages.values()].flatMap(({ truth: { conversationId, wrapUps } }) =>
          wrapUps.map(({ leg }) => ({ conversationId, leg })),
        ),
      );
      const agent = pickOf(
        scene.chance,
        scene.agents.filter(({ isLive }) => isLive()),
      );
      if (due === undefined || agent === undefined) return undefined;
      return asks(scene, { agent, ...due }, (ports, input) => wrapsUpWith(ports, input, due.leg));
    },
  },
  {
    name: 'writes it up late',
    weight: 3,
    begin(scene) {
      const { agents, chance, ledger } = scene;
      const late = [...ledger.pages.values()].flatMap(({ truth: { conversationId, lateWrapUps } }) =>
        lateWrapUps.flatMap(({ leg, agentId }) => {
          const agent = agents.find((each) => each.agentId === agentId && each.isLive());
          return agent === undefined ? [] : [{ agent, conversationId, leg }];
        }),
      );
      const picked = pickOf(chance, late);
      if (picked === undefined) return undefined;
      return asks(scene, picked, (ports, input) => wrapsUpWith(ports, input, picked.leg));
    },
  },
  { name: 'does not write it up', weight: 2, begin: (scene) => wrapsUp(scene, skips) },
];

const takeOver: Deed = (ports, { agentId: byId, agentName: byName, conversationId }) =>
  takeOverConversation(ports, { byId, byName, conversationId });

function movesToQueue({ chance, company }: Scene): Deed {
  const { id: queueId } = chance.pick(company.queues);
  return (ports, { agentId: byId, agentName: byName, conversationId }) =>
    reassignToQueue(ports, { byId, byName, conversationId, queueId });
}

/** To somebody who is on queue, where anybody is. */
function movesToAgent({ chance, agents, ledger }: Scene): Deed {
  const ready = agents.filter(({ agentId }) => ledger.agents.get(agentId)?.status === 'onQueue');
  const { agentId: toAgentId } = pickOf(chance, ready) ?? chance.pick(agents);
  return (ports, { agentId: byId, agentName: byName, conversationId }) =>
    reassignToAgent(ports, { byId, byName, conversationId, toAgentId });
}

const whispers: Deed = (ports, { agentId: byId, agentName: byName, conversationId }) =>
  whisper(ports, { byId, byName, conversationId, text: 'Psst' });

const notes: Deed = (ports, input) => addNote(ports, { ...input, clientMessageId: ports.newId(), text: 'A dealer' });

/** In any conversation there is, whoever has it. */
function supervises(scene: Scene, deed: Deed): string | undefined {
  const supervisor = pickOf(
    scene.chance,
    scene.agents.filter(({ isLive }) => isLive()),
  );
  const conversationId = pickOf(scene.chance, [...scene.ledger.pages.keys()]);
  if (supervisor === undefined || conversationId === undefined) return undefined;
  return asks(scene, { agent: supervisor, conversationId }, deed);
}

type WrapUpDeed = (...called: [...Parameters<Deed>, leg: number]) => Promise<unknown>;

/** With what codes there are; where there are none, without. */
const wrapsUpWith: WrapUpDeed = async (ports, { agentId, conversationId }, leg) => {
  const input = { agentId, conversationId, leg, notes: 'Done' };
  const written = await wrapUp(ports, { ...input, codeIds: ['solved'] });
  return written.type === 'refused' ? wrapUp(ports, { ...input, codeIds: [] }) : written;
};

const skips: WrapUpDeed = (ports, { agentId, conversationId }, leg) =>
  skipWrapUp(ports, { agentId, conversationId, leg });

function wrapsUp(scene: Scene, deed: WrapUpDeed): string | undefined {
  const has = pickRow(scene, ({ wrapUp }) => wrapUp !== undefined);
  const leg = has?.agent.rows.get(has.conversationId)?.wrapUp?.leg;
  if (has === undefined || leg === undefined) return undefined;
  return asks(scene, has, (ports, input) => deed(ports, input, leg));
}
