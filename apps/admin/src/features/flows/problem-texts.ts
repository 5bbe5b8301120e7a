import { NOWHERE } from '@rejoin/core/flow/edit-flow';
import { exitsOf } from '@rejoin/core/flow/exits';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import type { FlowContent, FlowDraft } from '@rejoin/core/flow/flow-draft';
import { validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import type { FlowProblem, FlowProblemKind, FlowSurroundings } from '@rejoin/core/flow/flow-problem';
import { FLOW_TEST_LIMITS } from '@rejoin/core/flow/flow-test';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { takenSentence } from '../../api/name-taken.ts';

const TOO_MANY_NODES = `A flow has ${FLOW_LIMITS.nodes} nodes at most.`;

const SENTENCES: Readonly<Record<Exclude<FlowProblemKind, 'missing'>, string>> = {
  unreachable: 'Nothing leads here. Lead an exit here, or delete it.',
  noWayOut: 'From here the conversation never ends up in a queue or at an end.',
  circle: 'From here it goes round in a circle without waiting for the guest. Put an Ask into the circle.',
  tooManyNodes: TOO_MANY_NODES,
  unknownQueue: 'Choose a queue: there is none, or it is gone.',
  unknownSchedule: 'Choose the opening hours: there are none, or they are gone.',
  unknownAgent: 'Choose an agent: there is none, or they are gone.',
  unknownSkill: 'One of the skills is gone.',
  emptyText: 'Write what is to be said.',
  textTooLong: 'The text is too long.',
  badContent: 'Something in the quick replies or the card can’t be: texts may be missing or too long.',
  badUrl: 'Write an https address without a name and password, and without a placeholder for its host.',
  badTimeout: 'The time to wait is out of range.',
  badRetries: `Ask again ${FLOW_LIMITS.retries.min} to ${FLOW_LIMITS.retries.max} times.`,
  noCases: 'Add a case, or delete the node.',
  tooManyCases: `There are ${FLOW_LIMITS.cases} cases at most.`,
  badCondition: 'One of the cases asks for nothing, or for something that can’t be.',
  repeatedCase:
    'Two of the cases ask for the same: the later one is never taken. Delete it, or let it ask for something else.',
  badAttribute: `An attribute’s name has 1 to ${FLOW_LIMITS.keyCharacters} characters, without braces and without space around it.`,
  valueTooLong: `The value has ${FLOW_LIMITS.valueCharacters} characters at most.`,
  badPlaceholder: 'In double braces only answer or attribute.NAME can stand, and secret.NAME in headers alone.',
  badHeader: 'A header’s name or value can’t be sent.',
  unknownSecret: 'A header names a secret that there is not.',
  secretForOtherHost: 'A header names a secret that is for another host than that of the address.',
  badBody: 'The body is too long, or a GET has one.',
  badStore: `What is kept of the answer needs a dotted path such as order.items.0.name, ${FLOW_LIMITS.stores} of them at most.`,
  badPriority: 'Write a whole number for the priority, within its range.',
  badSkills: 'There are too many skills, or one comes twice.',
  badLanguage: 'Write the language as a lower-case tag such as de or en-us.',
  badPreferred: 'The preferred agents need scores from 0 to 100, each agent once.',
};

const DRAFT_SENTENCES = {
  missing: 'A flow needs a name.',
  tooLong: `Use ${NAME_MAX} characters or fewer for the name.`,
  taken: takenSentence('flow'),
  tooManyNodes: TOO_MANY_NODES,
  badKey: `A node’s key has 1 to ${FLOW_LIMITS.keyCharacters} characters, without space around it.`,
  tooManyTests: `A flow has ${FLOW_TEST_LIMITS.tests} tests at most.`,
  badTestName: `Each test needs a name of its own, of ${FLOW_TEST_LIMITS.nameCharacters} characters at most.`,
};

/** What is wrong with a flow, in sentences, by where it is. */
export type FlowFaults = {
  /** By the key of the node at which it can be mended. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  /** Of the flow as a whole: its name, its start, where it goes on an error. */
  readonly flow: readonly string[];
  readonly count: number;
};

/** Everything for which the draft could not be kept or published as it stands. */
export function faultsOf({ name, content }: FlowDraft, surroundings: FlowSurroundings): FlowFaults {
  const problems = validateFlow({ id: '', name, version: 0, ...content }, surroundings);
  const found = problems.flatMap((problem) => placesOf(problem, content));
  const nodes = new Map<string, string[]>();
  for (const { node, sentence } of found)
    if (node !== undefined) nodes.set(node, [...(nodes.get(node) ?? []), sentence]);
  const flow = [
    ...validateFlowDraft({ name, content }).map(({ problem }) => DRAFT_SENTENCES[problem]),
    ...found.flatMap(({ node, sentence }) => (node === undefined ? [sentence] : [])),
  ];
  return { nodes, flow, count: [...nodes.values()].flat().length + flow.length };
}

/** The same, with the name that the server has refused. */
export function withRefusedName({ nodes, flow, count }: FlowFaults): FlowFaults {
  return { nodes, flow: [...flow, takenSentence('flow')], count: count + 1 };
}

type Place = { readonly node?: string; readonly sentence: string };

/** A node that is missing is mended where something leads to it. */
function placesOf({ node, problem }: FlowProblem, content: FlowContent): Place[] {
  if (problem !== 'missing') {
    const sentence = SENTENCES[problem];
    return [Object.hasOwn(content.nodes, node) ? { node, sentence } : { sentence: `On an error: ${sentence}` }];
  }
  const what = node === NOWHERE ? 'nowhere yet' : `to “${node}”, which there is not`;
  const leading = Object.entries(content.nodes).filter(([, each]) => exitsOf(each).some(({ to }) => to === node));
  const [begins, returns] = [content.start === node, content.onRejoin === node];
  return [
    ...(begins ? [{ sentence: `The start leads ${what}.` }] : []),
    ...(returns ? [{ sentence: `The start for guests who come back leads ${what}.` }] : []),
    ...leading.map(([key]) => ({ node: key, sentence: `An exit leads ${what}.` })),
  ];
}
