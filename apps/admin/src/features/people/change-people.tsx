import { Select } from '@rejoin/ui/select';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { ChangeManyDialog } from '../../lists/change-many-dialog.tsx';
import { counted } from '../../lists/things.ts';
import { changeOfMany, deedOf, PEOPLE, planOf, rolesFor, type TaskForMany } from './people-for-many.ts';
import type { Person, RoleOption } from './person.ts';
import { usePeopleChanged } from './use-people-change.ts';

type ChangePeopleProps = {
  task: TaskForMany;
  people: readonly Person[];
  roles: readonly RoleOption[];
  onDone: () => void;
  onClose: () => void;
};

const WORDS: Readonly<Record<TaskForMany, { title: string; verb: string; consequence: string; done: string }>> = {
  giveRole: {
    title: 'Give a role',
    verb: 'Give it to',
    consequence: 'They may do what it allows at once, also where they are signed in.',
    done: 'have the role',
  },
  takeRole: {
    title: 'Take a role away',
    verb: 'Take it from',
    consequence: 'What it alone allows they may do no longer, also where they are signed in.',
    done: 'no longer have the role',
  },
  deactivate: {
    title: 'Deactivate people',
    verb: 'Deactivate',
    consequence:
      'They are signed out everywhere at once, can’t sign in and get no conversations. Their names stay where they stand, and you can activate them again.',
    done: 'are inactive',
  },
  activate: {
    title: 'Activate people',
    verb: 'Activate',
    consequence: 'They can sign in again with the password they had, and do what their roles allow.',
    done: 'are active',
  },
};

/** Asks before many people are changed at once. */
export function ChangePeople({ task, people, roles, onDone, onClose }: ChangePeopleProps) {
  const [roleId, setRoleId] = useState<string | null>(null);
  const deed = deedOf(task, roleId);
  const { planning, change } = usePeopleForMany(people, { task, roleId });
  const { title, verb, consequence, done } = WORDS[task];
  const planned = planning.data;
  const error = change.error ?? planning.error;
  const confirm = () => {
    if (deed === undefined || planned === undefined) return;
    const { changedIds } = planned;
    change.mutate(
      { personIds: changedIds, deed },
      {
        onSuccess: () => {
          toastDone(`${counted(changedIds.length, PEOPLE)} ${done}`);
          onDone();
        },
      },
    );
  };
  return (
    <ChangeManyDialog
      {...{ title, verb, consequence, onClose }}
      things={PEOPLE}
      danger={task === 'deactivate'}
      plan={
        planned !== undefined && deed !== undefined
          ? planOf(planned, people, deed)
          : planning.isFetching
            ? 'looking'
            : undefined
      }
      failure={error === null ? undefined : whyNot(error, changeOfMany(people))}
      busy={change.isPending}
      onConfirm={confirm}
    >
      {(task === 'giveRole' || task === 'takeRole') && (
        <Select
          label="Role"
          options={rolesFor(task, roles, people).map(({ id, name }) => ({ value: id, label: name }))}
          value={roleId}
          onValueChange={(next) => {
            if (change.isError) change.reset();
            setRoleId(next);
          }}
        />
      )}
    </ChangeManyDialog>
  );
}

/** What the server says that the deed comes to, asked anew for each dialog, and the way to do it. */
function usePeopleForMany(people: readonly Person[], { task, roleId }: { task: TaskForMany; roleId: string | null }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const changed = usePeopleChanged();
  const deed = deedOf(task, roleId);
  const personIds = people.map(({ id }) => id);
  const planning = useQuery({
    queryKey: [...trpc.people.planMany.mutationKey(), personIds, deed],
    queryFn: () => {
      if (deed === undefined) throw new Error('There is nothing to plan');
      return client.people.planMany.mutate({ personIds, deed });
    },
    enabled: deed !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = useMutation(trpc.people.changeMany.mutationOptions({ onSuccess: changed }));
  return { planning, change };
}
