import { addFlow } from '@rejoin/use-cases/flow/add-flow';
import { flowChoices } from '@rejoin/use-cases/flow/flow-choices';
import { listFlows } from '@rejoin/use-cases/flow/list-flows';
import { publishFlow } from '@rejoin/use-cases/flow/publish-flow';
import { readFlow } from '@rejoin/use-cases/flow/read-flow';
import { readFlowVersion } from '@rejoin/use-cases/flow/read-flow-version';
import { removeFlow } from '@rejoin/use-cases/flow/remove-flow';
import { saveFlowDraft } from '@rejoin/use-cases/flow/save-flow-draft';
import { z } from 'zod';
import { flowContent } from '../inputs/flow.ts';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { shapeWords } from '../inputs/shape-words.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const flowsRouter = router({
  list: procedureFor('architect:flow:view').query(({ ctx }) => listFlows(ctx.ports)),

  get: procedureFor('architect:flow:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readFlow(ctx.ports, input)).flow),

  version: procedureFor('architect:flow:view')
    .input(z.object({ id, version: ordinal }))
    .query(async ({ ctx, input }) => done(await readFlowVersion(ctx.ports, input)).flow),

  /** The queues, schedules, agents, skills and secrets that a flow may name. */
  choices: procedureFor('architect:flow:view').query(({ ctx }) => flowChoices(ctx.ports)),

  add: procedureFor('architect:flow:add')
    .input(z.object({ name: text, queueId: id.exactOptional() }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addFlow(ctx.ports, input)).id })),

  /** Whether something is a flow at all, however unfinished, and where it is none. */
  check: procedureFor('architect:flow:edit')
    .input(z.object({ content: z.unknown() }))
    .mutation(({ input }) => ({ faults: faultsOf(input.content) })),

  saveDraft: procedureFor('architect:flow:edit')
    .input(z.object({ id, draft: z.object({ name: text, content: flowContent }), revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveFlowDraft(ctx.ports, input)).revision })),

  publish: procedureFor('architect:flow:publish')
    .input(z.object({ id, revision: ordinal, despiteFailedTests: z.boolean().exactOptional() }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await publishFlow(ctx.ports, { ...input, personId: ctx.person.id });
      return { version: done(outcome).version };
    }),

  remove: procedureFor('architect:flow:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeFlow(ctx.ports, input));
    }),
});

/** Nobody reads more. */
const FAULTS_MAX = 20;

function faultsOf(content: unknown): { readonly path: string; readonly message: string }[] {
  const issues = flowContent.safeParse(content, { error: shapeWords }).error?.issues ?? [];
  return issues.slice(0, FAULTS_MAX).map(({ path, message }) => ({ path: path.join('.') || 'The flow', message }));
}
