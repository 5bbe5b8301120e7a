import { type ExitOf, freshKey, insertAt, NOWHERE } from '@rejoin/core/flow/edit-flow';
import type { FlowNode } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import type { FlowChoices } from './flow.ts';
import { NODE_WORDS, type NodeType } from './node-words.ts';

type Added = { readonly content: FlowContent; readonly key: string };

/** The flow with a new node at an exit, and its key. */
export function addNode(
  { content, choices }: { readonly content: FlowContent; readonly choices: FlowChoices },
  at: ExitOf,
  type: NodeType,
): Added {
  const key = freshKey(content, NODE_WORDS[type].key);
  return { key, content: insertAt(content, at, { key, node: newNode(type, choices) }) };
}

/** A node of the kind as it is when it has just been added: ready where that can be, leading nowhere yet. */
function newNode(type: NodeType, { queues, schedules, agents }: FlowChoices): FlowNode {
  const [queueId, scheduleId, agentId] = [queues, schedules, agents].map(([first]) => first?.id ?? '') as [
    string,
    string,
    string,
  ];
  switch (type) {
    case 'sendMessage':
      return { type, text: '', next: NOWHERE };
    case 'waitForAnswer':
      return { type, timeoutSeconds: 600, retries: 0, next: NOWHERE, timedOut: NOWHERE };
    case 'decide':
      return { type, cases: [{ when: { type: 'textContains', text: '' }, next: NOWHERE }], otherwise: NOWHERE };
    case 'decideHours':
      return { type, scheduleId, open: NOWHERE, closed: NOWHERE };
    case 'setAttribute':
      return { type, key: '', value: '', next: NOWHERE };
    case 'callEndpoint':
      return {
        type,
        url: 'https://',
        method: 'GET',
        timeoutSeconds: 10,
        success: NOWHERE,
        failure: NOWHERE,
        timedOut: NOWHERE,
      };
    case 'setRouting':
      return { type, priority: 0, next: NOWHERE };
    case 'transferToQueue':
      return { type, queueId };
    case 'transferToAgent':
      return { type, agentId, queueId, otherwise: NOWHERE };
    case 'returnToLastAgent':
      return { type, otherwise: NOWHERE };
    case 'disconnect':
      return { type };
  }
}
