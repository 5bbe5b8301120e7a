import { DESCRIPTION_MAX, TITLE_MAX } from '../conversation/content-problem.ts';
import { AGENT_TEXT_MAX_CHARACTERS } from '../conversation/message.ts';
import { validateContent } from '../conversation/validate-content.ts';
import { isWholeWithin } from '../whole-within.ts';
import { checkCall, isGoodAddress } from './check-call.ts';
import { areApart, isGoodCondition } from './check-condition.ts';
import { checkRouting } from './check-routing.ts';
import { FLOW_LIMITS, type FlowNode, queuesAskedAbout, type SendMessage } from './flow.ts';
import type { FlowProblem, FlowProblemKind, FlowSurroundings } from './flow-problem.ts';
import { captionOf } from './message-of.ts';
import { hasGoodPlaceholders } from './placeholders.ts';

type Found = Omit<FlowProblem, 'node'>;

/** What is wrong with a node by itself and with what it refers to, whatever leads to it. */
export function checkNode(node: FlowNode, surroundings: FlowSurroundings): Found[] {
  return node.type === 'sendMessage' ? checkMessage(node) : kindsOf(node, surroundings).map((problem) => ({ problem }));
}

function kindsOf(node: Exclude<FlowNode, SendMessage>, surroundings: FlowSurroundings): FlowProblemKind[] {
  switch (node.type) {
    case 'waitForAnswer': {
      const { timeoutSeconds, retries, retryText = '' } = node;
      return [
        ...unless(isWholeWithin(timeoutSeconds, FLOW_LIMITS.waitSeconds), 'badTimeout'),
        ...unless(isWholeWithin(retries, FLOW_LIMITS.retries), 'badRetries'),
        ...checkText(retryText),
      ];
    }
    case 'decide':
      return [
        ...unless(node.cases.length > 0, 'noCases'),
        ...unless(node.cases.length <= FLOW_LIMITS.cases, 'tooManyCases'),
        ...unless(
          node.cases.every(({ when }) => isGoodCondition(when)),
          'badCondition',
        ),
        ...unless(areApart(node.cases.map(({ when }) => when)), 'repeatedCase'),
        ...unless(
          queuesAskedAbout(node).every((id) => surroundings.queueIds.includes(id)),
          'unknownQueue',
        ),
      ];
    case 'decideHours':
      return unless(surroundings.scheduleIds.includes(node.scheduleId), 'unknownSchedule');
    case 'setAttribute':
      return [
        ...unless(isGoodKey(node.key), 'badAttribute'),
        ...unless(node.value.length <= FLOW_LIMITS.valueCharacters, 'valueTooLong'),
        ...unless(hasGoodPlaceholders(node.value), 'badPlaceholder'),
      ];
    case 'callEndpoint':
      return [
        ...checkCall(node, surroundings),
        ...unless(
          (node.store ?? []).every(({ to }) => isGoodKey(to)),
          'badAttribute',
        ),
        ...unless(isWholeWithin(node.timeoutSeconds, FLOW_LIMITS.callSeconds), 'badTimeout'),
      ];
    case 'setRouting':
      return checkRouting(node, surroundings);
    case 'transferToQueue':
      return [
        ...unless(surroundings.queueIds.includes(node.queueId), 'unknownQueue'),
        ...checkRouting(node, surroundings),
      ];
    case 'transferToAgent':
      return [
        ...unless(surroundings.agentIds.includes(node.agentId), 'unknownAgent'),
        ...unless(surroundings.queueIds.includes(node.queueId), 'unknownQueue'),
      ];
    case 'returnToLastAgent':
    case 'disconnect':
      return [];
  }
}

function checkMessage({ text, content, imageUrl }: SendMessage): Found[] {
  const isMixed = content !== undefined && imageUrl !== undefined;
  const wrong = isMixed
    ? [{ path: 'content', problem: 'mixed' as const }]
    : content === undefined
      ? []
      : validateContent({ text, content });
  const caption = captionOf(text);
  const fits =
    imageUrl === undefined || (caption.title.length <= TITLE_MAX && caption.description.length <= DESCRIPTION_MAX);
  const kinds = [
    ...unless(content !== undefined || text.trim() !== '', 'emptyText'),
    ...checkText(text),
    ...unless(fits, 'textTooLong'),
    ...unless(imageUrl === undefined || isGoodAddress(imageUrl, []), 'badUrl'),
  ];
  return [
    ...[...new Set(kinds)].map((problem) => ({ problem })),
    ...(wrong.length === 0 ? [] : [{ problem: 'badContent' as const, content: wrong }]),
  ];
}

function checkText(text: string): FlowProblemKind[] {
  return [
    ...unless(text.length <= AGENT_TEXT_MAX_CHARACTERS, 'textTooLong'),
    ...unless(hasGoodPlaceholders(text), 'badPlaceholder'),
  ];
}

function isGoodKey(key: string): boolean {
  return key.trim() === key && key !== '' && key.length <= FLOW_LIMITS.keyCharacters && !/[{}]/.test(key);
}

function unless(isGood: boolean, problem: FlowProblemKind): FlowProblemKind[] {
  return isGood ? [] : [problem];
}
