import type { Condition } from '../flow/condition.ts';
import type { FlowNode } from '../flow/flow.ts';
import type { FlowContent } from '../flow/flow-draft.ts';
import type { FlowTest, FlowTestGiven, FlowTestStep } from '../flow/flow-test.ts';

export type ReferenceKind = 'queues' | 'schedules' | 'people' | 'skills';

/** What to call something by which a flow refers to it. A test may refer to what there is not. */
export type Rename = (reference: string, of: { readonly kind: ReferenceKind; readonly inTest: boolean }) => string;

/** The flow with everything that it and its tests refer to called otherwise. */
export function renameReferences(content: FlowContent, rename: Rename): FlowContent {
  const { onError, tests } = content;
  const name = (kind: ReferenceKind) => (reference: string) => rename(reference, { kind, inTest: false });
  return {
    ...content,
    ...(onError !== undefined && { onError: { queueId: name('queues')(onError.queueId) } }),
    nodes: mapNodes(content, (node) => ofNode(node, name)),
    ...(tests !== undefined && {
      tests: tests.map((test) => ofTest(test, (kind) => (reference) => rename(reference, { kind, inTest: true }))),
    }),
  };
}

/** The flow with other values of the headers that its calls send. */
export function mapHeaders(
  content: FlowContent,
  toValue: (header: { readonly node: string; readonly name: string; readonly value: string }) => string,
): FlowContent {
  const nodes = mapNodes(content, (node, key) => {
    if (node.type !== 'callEndpoint' || node.headers === undefined) return node;
    const headers = Object.entries(node.headers).map(
      ([name, value]) => [name, toValue({ node: key, name, value })] as const,
    );
    return { ...node, headers: Object.fromEntries(headers) };
  });
  return { ...content, nodes };
}

function mapNodes({ nodes }: FlowContent, map: (node: FlowNode, key: string) => FlowNode): FlowContent['nodes'] {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, map(node, key)] as const));
}

type Name = (kind: ReferenceKind) => (reference: string) => string;

function ofNode(node: FlowNode, name: Name): FlowNode {
  return {
    ...node,
    ...('queueId' in node && { queueId: name('queues')(node.queueId) }),
    ...('scheduleId' in node && { scheduleId: name('schedules')(node.scheduleId) }),
    ...(node.type === 'decide' && {
      cases: node.cases.map((each) => ({ ...each, when: ofCondition(each.when, name) })),
    }),
    ...('agentId' in node && { agentId: name('people')(node.agentId) }),
    ...('skills' in node && node.skills !== undefined && { skills: node.skills.map(name('skills')) }),
    ...('preferred' in node &&
      node.preferred !== undefined && {
        preferred: node.preferred.map((each) => ({ ...each, agentId: name('people')(each.agentId) })),
      }),
  } as FlowNode;
}

function ofCondition(when: Condition, name: Name): Condition {
  return when.type === 'queueStaffed' ? { ...when, queueId: name('queues')(when.queueId) } : when;
}

function ofTest(test: FlowTest, name: Name): FlowTest {
  const { given } = test;
  return {
    ...test,
    ...(given !== undefined && { given: ofGiven(given, name) }),
    steps: test.steps.map((step) => ofStep(step, name)),
  };
}

function ofGiven(given: FlowTestGiven, name: Name): FlowTestGiven {
  const { lastAgentId, availableAgentIds, staffedQueueIds } = given;
  return {
    ...given,
    ...(lastAgentId !== undefined && { lastAgentId: name('people')(lastAgentId) }),
    ...(availableAgentIds !== undefined && { availableAgentIds: availableAgentIds.map(name('people')) }),
    ...(staffedQueueIds !== undefined && { staffedQueueIds: staffedQueueIds.map(name('queues')) }),
  };
}

function ofStep(step: FlowTestStep, name: Name): FlowTestStep {
  if ('expectAgent' in step) return { expectAgent: name('people')(step.expectAgent) };
  if (!('expectTransfer' in step)) return step;
  const { queue, skills, ...rest } = step.expectTransfer;
  const named = { queue: name('queues')(queue), ...(skills !== undefined && { skills: skills.map(name('skills')) }) };
  return { expectTransfer: { ...rest, ...named } };
}
