import type { ContentProblem } from '@rejoin/core/conversation/content-problem';
import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { durationWords } from '@rejoin/core/duration';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import type { FlowProblemKind } from '@rejoin/core/flow/flow-problem';

const { callSeconds, retries, waitSeconds } = FLOW_LIMITS;

/** What to do, by what is wrong with a node. */
const SENTENCES: Readonly<Record<FlowProblemKind, string>> = {
  missing: 'Something leads there, and there is no such node: add it, or lead elsewhere.',
  unreachable: 'Nothing leads there: lead an exit to it, or take it out.',
  noWayOut: 'From there no way ends: lead one to a queue or a disconnect.',
  circle: 'From there it goes round without waiting for the guest: put an ask into the circle.',
  tooManyNodes: `Use ${FLOW_LIMITS.nodes} nodes or fewer.`,
  unknownQueue: 'Name a queue that there is.',
  unknownSchedule: 'Name a schedule that there is.',
  unknownAgent: 'Name somebody who has a role that lets them go on queue.',
  unknownSkill: 'Name skills that there are.',
  emptyText: 'Write what is to be said.',
  textTooLong: `Use ${AGENT_TEXT_MAX_CHARACTERS} characters or fewer.`,
  badContent: 'Correct its content.',
  badUrl: 'Write an https address without a name and password, and without a placeholder for its host.',
  badTimeout: `Write a time-out in whole seconds: up to ${durationWords(callSeconds.max)} for a call, up to ${durationWords(waitSeconds.max)} for a guest.`,
  badRetries: `Write ${retries.min} to ${retries.max} retries.`,
  noCases: 'Give it a case, or take it out.',
  tooManyCases: `Use ${FLOW_LIMITS.cases} cases or fewer.`,
  badCondition: 'One of its cases asks for nothing, or for something that can’t be: correct it.',
  repeatedCase: 'Two of its cases ask for the same, and the later one is never taken: take it out.',
  badAttribute: `Name attributes with 1 to ${FLOW_LIMITS.keyCharacters} characters, without braces and without space around them.`,
  valueTooLong: `Use ${FLOW_LIMITS.valueCharacters} characters or fewer for the value.`,
  badPlaceholder: 'Write in double braces only answer or attribute.NAME; a secret stands in headers alone.',
  badHeader: `Use ${FLOW_LIMITS.headers} headers or fewer, with names and values that can be sent.`,
  unknownSecret: 'Name secrets that there are, or add them in the console, under Flow secrets.',
  secretForOtherHost: 'Name a secret that is for the host of its address.',
  badBody: `Leave the body out of a GET; elsewhere use ${FLOW_LIMITS.bodyCharacters} characters or fewer.`,
  badStore: `Keep ${FLOW_LIMITS.stores} values or fewer, each by a dotted path such as order.items.0.name.`,
  badPriority: 'Write a whole number for the priority, within its range.',
  badSkills: 'Name fewer skills, and each once.',
  badLanguage: 'Write the language as a tag in small letters such as de or en-us.',
  badPreferred: 'Give the preferred agents scores from 0 to 100, and name each once.',
};

const CONTENT: Readonly<Record<ContentProblem['problem'], string>> = {
  missing: 'Something has to stand here.',
  tooLong: 'Shorten it.',
  tooMany: 'Leave some out.',
  notALink: 'Write an address that begins with https:// or http://.',
  notATime: 'Write a date and time with its zone, such as 2027-01-31T09:00:00Z.',
  outOfRange: 'Write a number within the range.',
  duplicate: 'Give it an id of its own.',
  mixed: 'Use one kind of content, and only quick replies more than once.',
};

type NodeProblem = {
  readonly node: string;
  readonly problem: string;
  readonly content?: readonly { readonly path: string; readonly problem: string }[];
};

/** What is wrong with a node and what to do about it; with its content, a sentence for each part of that. */
export function flowSentences({ node, problem, content = [] }: NodeProblem): string[] {
  const advice: Readonly<Record<string, string>> = SENTENCES;
  const adviceOnContent: Readonly<Record<string, string>> = CONTENT;
  const place = node === 'onError' ? 'onError' : `The node "${node}"`;
  if (content.length === 0) return [`${place}: ${advice[problem] ?? problem}`];
  return content.map((part) => `${place}: ${part.path}: ${adviceOnContent[part.problem] ?? part.problem}`);
}
