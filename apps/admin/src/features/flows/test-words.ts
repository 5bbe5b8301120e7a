import type { ExpectedTransfer, FlowTestStep } from '@rejoin/core/flow/flow-test';
import { type FlowChoices, nameIn } from './flow.ts';

/** What a step can be, in the words of the menu. */
export const STEP_WORDS = {
  say: 'The guest writes',
  press: 'The guest presses',
  wait: 'Time goes by',
  expectSay: 'The flow says',
  expectTransfer: 'It goes to a queue',
  expectAgent: 'It goes to an agent',
  expectLastAgent: 'It goes to the last agent',
  expectWait: 'It waits for the guest',
  expectDisconnect: 'It ends',
  expectAttribute: 'It remembers',
} as const;

export type StepKind = keyof typeof STEP_WORDS;

export const STEP_KINDS = Object.keys(STEP_WORDS) as readonly StepKind[];

export function kindOfStep(step: FlowTestStep): StepKind {
  return STEP_KINDS.find((kind) => kind in step) ?? 'say';
}

/** A step as it begins when it is added. */
export function freshStep(kind: StepKind, { queues, agents }: FlowChoices): FlowTestStep {
  switch (kind) {
    case 'say':
      return { say: '' };
    case 'press':
      return { press: '' };
    case 'wait':
      return { wait: 60 };
    case 'expectSay':
      return { expectSay: '' };
    case 'expectTransfer':
      return { expectTransfer: { queue: queues[0]?.id ?? '' } };
    case 'expectAgent':
      return { expectAgent: agents[0]?.id ?? '' };
    case 'expectLastAgent':
      return { expectLastAgent: true };
    case 'expectWait':
      return { expectWait: true };
    case 'expectDisconnect':
      return { expectDisconnect: true };
    case 'expectAttribute':
      return { expectAttribute: { key: '', value: '' } };
  }
}

/** A step in a line. */
export function stepLine(step: FlowTestStep, choices: FlowChoices): string {
  const words = STEP_WORDS[kindOfStep(step)];
  if ('say' in step) return `${words}: ${step.say}`;
  if ('press' in step) return `${words}: ${step.press}`;
  if ('wait' in step) return `${words}: ${step.wait} s`;
  if ('expectSay' in step) return `${words}: ${step.expectSay}`;
  if ('expectTransfer' in step) return `${words}: ${transferLine(step.expectTransfer, choices)}`;
  if ('expectAgent' in step) return `${words}: ${nameIn(choices.agents, step.expectAgent)}`;
  if (!('expectAttribute' in step)) return words;
  const { key, value } = step.expectAttribute;
  return `${words}: ${key || '…'} = ${value ?? 'nothing'}`;
}

/** A test may name its queue instead of the id. */
function transferLine({ queue, priority, skills, language }: ExpectedTransfer, choices: FlowChoices): string {
  const isName = choices.queues.some(({ name }) => name === queue);
  const parts = [
    isName ? queue : nameIn(choices.queues, queue),
    priority !== undefined && `priority ${priority}`,
    skills !== undefined && `skills ${skills.map((id) => nameIn(choices.skills, id)).join(', ') || 'none'}`,
    language !== undefined && `language ${language}`,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
