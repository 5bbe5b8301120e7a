import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { ChangeManyDialog } from '../../lists/change-many-dialog.tsx';
import { counted } from '../../lists/things.ts';
import type { AgentOptions, StoredAgent } from './agent.ts';
import { AGENTS, type AgentTask, CHANGE_OF_AGENTS, type Choice, deedOf, planOf } from './agents-for-many.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { FIRST_LEVEL } from './skill-levels.tsx';

type ChangeAgentsProps = {
  task: AgentTask;
  agents: readonly StoredAgent[];
  options: AgentOptions;
  onDone: () => void;
  onClose: () => void;
};

const WORDS: Readonly<Record<AgentTask, { title: string; verb: string; consequence: string }>> = {
  joinQueue: {
    title: 'Add to a queue',
    verb: 'Add',
    consequence: 'Whoever waits there is offered to them at once, while they are on queue.',
  },
  leaveQueue: {
    title: 'Take out of a queue',
    verb: 'Take out',
    consequence: 'They get nothing new from it. What they hold they keep.',
  },
  setSkill: {
    title: 'Set a skill',
    verb: 'Set it for',
    consequence: 'Who has it already has it at this level from now on. 5 is best.',
  },
  dropSkill: {
    title: 'Take a skill away',
    verb: 'Take it from',
    consequence: 'They get nothing new that asks for it. What they hold they keep.',
  },
  setCapacity: {
    title: 'Set the capacity',
    verb: 'Set it for',
    consequence: 'With less than they hold they keep what they have, and get nothing new until there is room.',
  },
};

/** Asks before many agents are changed at once. */
export function ChangeAgents({ task, agents, options, onDone, onClose }: ChangeAgentsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState<Choice>({
    ...{ queueId: null, skillId: null, level: FIRST_LEVEL, capacity: undefined },
  });
  const change = useMutation(
    trpc.agents.changeMany.mutationOptions({
      onSuccess: async (_, { agentIds }) => {
        await Promise.all(
          [trpc.agents, trpc.queues, trpc.skills].map((router) =>
            queryClient.invalidateQueries({ queryKey: router.pathKey() }),
          ),
        );
        toastDone(`${counted(agentIds.length, AGENTS)} ${agentIds.length === 1 ? 'is' : 'are'} changed`);
        onDone();
      },
    }),
  );
  const deed = deedOf(task, choice);
  const planned = deed && planOf(deed, agents, options);
  const { title, verb, consequence } = WORDS[task];
  return (
    <ChangeManyDialog
      {...{ title, verb, consequence, onClose }}
      things={AGENTS}
      plan={planned?.problem === undefined ? planned?.plan : undefined}
      failure={change.error === null ? undefined : whyNot(change.error, CHANGE_OF_AGENTS)}
      busy={change.isPending}
      onConfirm={() =>
        deed && planned && change.mutate({ agentIds: planned.changed.map(({ agentId }) => agentId), deed })
      }
    >
      <ChoiceFields
        {...{ task, agents, options, choice }}
        problem={planned?.problem}
        onChange={(next) => {
          if (change.isError) change.reset();
          setChoice(next);
        }}
      />
    </ChangeManyDialog>
  );
}
