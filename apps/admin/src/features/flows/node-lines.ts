import { exitsOf } from '@rejoin/core/flow/exits';
import type { CallEndpoint, FlowNode, SendMessage } from '@rejoin/core/flow/flow';
import type { RoutingRequest } from '@rejoin/core/routing/request';
import { looksLikeCredential } from './credential.ts';
import { type FlowChoices, nameIn } from './flow.ts';
import { CONTENT_WORDS, exitLine, summaryOf } from './node-words.ts';

/** Everything that a node says and where it leads, in lines; of a credential and of structured contents only that they are there. */
export function linesOf(node: FlowNode, choices: FlowChoices): string[] {
  const exits = exitsOf(node).filter(({ to }) => to !== undefined);
  return [...fieldLines(node, choices), ...exits.map((exit) => exitLine(node, exit, choices))];
}

function fieldLines(node: FlowNode, choices: FlowChoices): string[] {
  const summary = summaryOf(node, choices);
  switch (node.type) {
    case 'sendMessage':
      return [summary, ...contentLines(node)];
    case 'waitForAnswer':
      return [summary, ...(node.retryText === undefined ? [] : [`Says then: ${node.retryText}`])];
    case 'callEndpoint':
      return [summary, ...callLines(node)];
    case 'setRouting':
      return routingLines(node, choices);
    case 'transferToQueue':
      return [summary, ...routingLines(node, choices)];
    case 'transferToAgent':
      return [summary, `Queue: ${nameIn(choices.queues, node.queueId)}`];
    default:
      return [summary];
  }
}

function contentLines({ content = [], imageUrl }: SendMessage): string[] {
  const lines = content.map((each) => {
    if (each.contentType !== 'QuickReply') return CONTENT_WORDS[each.contentType];
    const { text, payload } = each.quickReply;
    return `Quick reply “${text}”${payload === text ? '' : `, payload “${payload}”`}`;
  });
  return imageUrl === undefined ? lines : [...lines, `Picture: ${imageUrl}`];
}

function callLines({ headers = {}, body, timeoutSeconds, store = [] }: CallEndpoint): string[] {
  return [
    ...Object.entries(headers).map(
      ([name, value]) => `Header ${name}: ${looksLikeCredential(name, value) ? 'a credential' : value}`,
    ),
    ...(body === undefined ? [] : [`Body: ${body}`]),
    `Time-out: ${timeoutSeconds} s`,
    ...store.map(({ from, to }) => `Keeps ${from || '…'} as ${to || '…'}`),
  ];
}

function routingLines(
  { priority, skills, language, preferred }: Partial<RoutingRequest>,
  choices: FlowChoices,
): string[] {
  const agents = preferred?.map(({ agentId, score }) => `${nameIn(choices.agents, agentId)} (${score})`);
  const lines = [
    priority !== undefined && `Priority: ${priority}`,
    skills !== undefined && `Skills: ${skills.map((id) => nameIn(choices.skills, id)).join(', ') || 'none'}`,
    language !== undefined && `Language: ${language}`,
    agents !== undefined && `Preferred agents: ${agents.join(', ') || 'none'}`,
  ];
  return lines.filter((line) => line !== false);
}
