import type { Channel } from '@rejoin/core/channels/channel';
import type { MessageContent } from '@rejoin/core/conversation/content';
import type { Condition } from '@rejoin/core/flow/condition';
import type { Exit, ExitName } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import { type FlowChoices, nameIn } from './flow.ts';

export type NodeType = FlowNode['type'];

/** What each node does, in the words of the menu; and the word that its key begins with. */
export const NODE_WORDS: Readonly<
  Record<NodeType, { readonly label: string; readonly about: string; readonly key: string }>
> = {
  sendMessage: { label: 'Say', about: 'Writes to the guest', key: 'say' },
  waitForAnswer: { label: 'Ask', about: 'Waits for the guest’s answer', key: 'ask' },
  decide: { label: 'Decide', about: 'Goes on by what the guest said or is, or by who is there', key: 'decide' },
  decideHours: { label: 'Hours', about: 'Goes on by your opening hours', key: 'hours' },
  setAttribute: { label: 'Remember', about: 'Keeps a value with the conversation', key: 'remember' },
  callEndpoint: { label: 'Look up', about: 'Asks a server of yours', key: 'lookup' },
  setRouting: { label: 'Routing', about: 'Says who should take it', key: 'routing' },
  transferToQueue: { label: 'To a queue', about: 'Hands over to a queue', key: 'queue' },
  transferToAgent: { label: 'To an agent', about: 'Hands over to one agent first', key: 'agent' },
  returnToLastAgent: { label: 'To the last agent', about: 'Back to who had the guest before', key: 'last' },
  disconnect: { label: 'End', about: 'Disconnects', key: 'end' },
};

/** Over what a guest writes. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  web: 'Web messaging',
  facebook: 'Facebook',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  open: 'Open messaging',
};

/** What is said beside text, and is written as JSON. */
export const CONTENT_WORDS: Readonly<Record<Exclude<MessageContent['contentType'], 'QuickReply'>, string>> = {
  Card: 'A card',
  Carousel: 'A carousel',
  DatePicker: 'A date picker',
  ListPicker: 'A list picker',
  Form: 'A form',
};

export const NODE_TYPES = Object.keys(NODE_WORDS) as readonly NodeType[];

/** What a node does, in a line. */
export function summaryOf(node: FlowNode, choices: FlowChoices): string {
  switch (node.type) {
    case 'sendMessage':
      return node.text.trim() === '' ? (node.content === undefined ? 'Nothing yet' : 'Without a text') : node.text;
    case 'waitForAnswer':
      return `Waits ${durationOf(node.timeoutSeconds)}${node.retries > 0 ? `, asks ${node.retries} times more` : ''}`;
    case 'decide':
      return node.cases.length === 1 ? '1 case' : `${node.cases.length} cases`;
    case 'decideHours':
      return nameIn(choices.schedules, node.scheduleId);
    case 'setAttribute':
      return `${node.key || '…'} = ${node.value || '…'}`;
    case 'callEndpoint':
      return `${node.method} ${node.url}`;
    case 'setRouting':
      return routingSummary(node, choices);
    case 'transferToQueue':
      return nameIn(choices.queues, node.queueId);
    case 'transferToAgent':
      return nameIn(choices.agents, node.agentId);
    case 'returnToLastAgent':
      return 'If they had one';
    case 'disconnect':
      return 'The conversation ends';
  }
}

function routingSummary(node: Extract<FlowNode, { type: 'setRouting' }>, choices: FlowChoices): string {
  const skills = node.skills?.map((id) => nameIn(choices.skills, id)).join(', ');
  const parts = [
    node.priority !== undefined && `priority ${node.priority}`,
    skills !== undefined && skills !== '' && skills,
    node.language !== undefined && `language ${node.language}`,
    node.preferred !== undefined && `${node.preferred.length} preferred agents`,
  ].filter((part) => part !== false);
  return parts.join(' · ') || 'Nothing yet';
}

function durationOf(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** What an exit stands for. */
export function exitLabel(node: FlowNode, name: ExitName, choices: FlowChoices): string {
  if (node.type === 'decide' && name.startsWith('case ')) {
    const when = node.cases[Number(name.slice(5))]?.when;
    return when === undefined ? name : conditionLabel(when, choices);
  }
  switch (name) {
    case 'next':
      return node.type === 'waitForAnswer' ? 'Answered' : 'Then';
    case 'timedOut':
      return node.type === 'waitForAnswer' ? 'No answer' : 'Took too long';
    case 'otherwise':
      return node.type === 'transferToAgent' ? 'Not available' : node.type === 'decide' ? 'Otherwise' : 'There is none';
    case 'open':
      return 'Open';
    case 'closed':
      return 'Closed';
    case 'holiday':
      return 'Holiday';
    case 'success':
      return 'Answered';
    case 'failure':
      return node.type === 'transferToQueue' ? 'Queue is gone' : 'Failed';
    default:
      return name;
  }
}

/** An exit, and where it leads. */
export function exitLine(node: FlowNode, { name, to }: Exit, choices: FlowChoices): string {
  return `${exitLabel(node, name, choices)} → ${to === '' ? 'nowhere yet' : to}`;
}

/** A condition in a few words. */
function conditionLabel(when: Condition, { queues }: FlowChoices): string {
  switch (when.type) {
    case 'textEquals':
      return `Says “${when.text}”`;
    case 'textContains':
      return `Says something with “${when.text}”`;
    case 'textHasWord':
      return `Says the word ${when.words.join(' or ') || '…'}`;
    case 'attributeEquals':
      return `${when.key || '…'} is “${when.value}”`;
    case 'attributeExists':
      return `${when.key || '…'} is known`;
    case 'language':
      return `Language ${when.language || '…'}`;
    case 'channel':
      return `Over ${CHANNEL_WORDS[when.channel]}`;
    case 'authenticated':
      return 'Has signed in';
    case 'returning':
      return 'Has been here before';
    case 'payload':
      return `Pressed “${when.payload}”`;
    case 'queueStaffed':
      return `On queue: ${nameIn(queues, when.queueId)}`;
  }
}
