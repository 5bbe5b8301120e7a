import type { CompanyFacts } from '@rejoin/core/conversation/commands';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { askedQueueIds, type Flow, namedAgentIds } from '@rejoin/core/flow/flow';
import type { Pictures } from '../deployment/pictures.ts';
import type { Agents } from '../ports/agents.ts';
import type { DeploymentPicture } from '../ports/settings.ts';

export type FactsPorts = { readonly pictures: Pictures; readonly agents: Pick<Agents, 'onQueueOf' | 'staffedOf'> };

/** What is left of a company whose deployment is gone: its open legs can still end. */
const NOTHING: CompanyFacts = {
  flow: { id: '', name: '', version: 0, start: '', nodes: {} },
  schedules: [],
  queues: [],
  availableAgentIds: [],
  staffedQueueIds: [],
  onDisconnect: 'nothing',
};

/** What the rules have to know of the company, with the flow in the version that the conversation keeps. */
export async function companyFacts(
  ports: FactsPorts,
  picture: DeploymentPicture | undefined,
  state?: ConversationState,
): Promise<CompanyFacts> {
  if (picture === undefined) return NOTHING;
  const flow = await flowOf(ports, picture, state);
  const [named, asked] = [namedAgentIds(flow), askedQueueIds(flow)];
  const [availableAgentIds, staffedQueueIds] = await Promise.all([
    named.length === 0 ? [] : ports.agents.onQueueOf(named),
    asked.length === 0 ? [] : ports.agents.staffedOf(asked),
  ]);
  return {
    flow,
    schedules: picture.schedules,
    queues: picture.queues,
    availableAgentIds,
    staffedQueueIds,
    onDisconnect: picture.configuration.content.messenger.onDisconnect,
  };
}

/** A version that is gone, as none should, gives way to the one in force. */
async function flowOf(
  { pictures }: FactsPorts,
  { flow }: DeploymentPicture,
  state: ConversationState | undefined,
): Promise<Flow> {
  if (state === undefined || (state.flow.id === flow.id && state.flow.version === flow.version)) return flow;
  return (await pictures.flowVersion(state.flow.id, state.flow.version)) ?? flow;
}
