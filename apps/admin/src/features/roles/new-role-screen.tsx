'use client';

import { Banner } from '@rejoin/ui/banner';
import { PageHeader } from '@rejoin/ui/page-header';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { SaveBar } from '../../client/save-bar.tsx';
import { useTRPC } from '../../client/trpc.ts';
import { contentOf, isSameRole, NEW_ROLE } from './role.ts';
import { RoleForm } from './role-form.tsx';
import { nameProblem, whyNot } from './role-texts.ts';

/** A role that is not there yet. */
export function NewRoleScreen() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const own = useQuery(trpc.roles.list.queryOptions()).data?.own ?? [];
  const [draft, setDraft] = useState(NEW_ROLE);
  const [asked, setAsked] = useState(false);
  const add = useMutation(
    trpc.roles.add.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.roles.pathKey() });
        router.push(`/roles/${id}`);
      },
    }),
  );
  const problem = nameProblem(draft);
  const save = () => {
    setAsked(true);
    if (problem === undefined) add.mutate({ content: contentOf(draft) });
  };
  return (
    <>
      <PageHeader
        title="New role"
        trail={[{ href: '/roles', label: 'Roles' }]}
        description="Save it, then give it to people."
        link={Link}
      />
      {add.error !== null && <Banner meaning="danger" title={whyNot(add.error) ?? ''} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <RoleForm
          {...{ draft, own }}
          onChange={setDraft}
          kept={NEW_ROLE.lines}
          nameError={asked ? problem : undefined}
          readOnly={false}
        />
      </div>
      <SaveBar
        dirty
        isNew
        problems={asked && problem !== undefined ? 1 : 0}
        saving={add.isPending}
        onDiscard={() => setDraft(NEW_ROLE)}
        onSave={save}
      />
      <LeaveGuard
        active={!isSameRole(NEW_ROLE, draft) && !add.isSuccess}
        consequence="This role is not saved and would be lost."
      />
    </>
  );
}
