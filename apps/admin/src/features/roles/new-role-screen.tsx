'use client';

import { useQuery } from '@tanstack/react-query';
import { takenSentence } from '../../api/name-taken.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { NewSettingFrame } from '../../setting/new-setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useNewSetting } from '../../setting/use-new-setting.ts';
import { contentOf, isSameRole, NEW_ROLE, ROLES } from './role.ts';
import { RoleForm } from './role-form.tsx';
import { nameProblem } from './role-texts.ts';

/** A role that is not there yet. */
export function NewRoleScreen() {
  const trpc = useTRPC();
  const { roles } = useTRPCClient();
  const own = useQuery(trpc.roles.list.queryOptions()).data?.own ?? [];
  const setting = useNewSetting(NEW_ROLE, {
    add: (draft) => roles.add.mutate({ content: contentOf(draft) }),
    told: [trpc.roles.pathKey()],
    path: ROLES.href,
    deed: {
      ...{ not: 'Not saved', thing: 'this role', right: 'add roles' },
      own: { givesMore: 'it would allow more than you may do yourself.' },
    },
    isSame: isSameRole,
  });
  const { content, edit, asked } = setting;
  const problem = nameProblem(content);
  return (
    <NewSettingFrame
      header={<SettingHeader title="New role" list={ROLES} description="Save it, then give it to people." />}
      thing="This role"
      setting={setting}
      problems={problem === undefined ? 0 : 1}
    >
      <RoleForm
        {...{ draft: content, own }}
        onChange={edit}
        kept={NEW_ROLE.lines}
        nameError={setting.nameTaken ? takenSentence('role') : asked ? problem : undefined}
        readOnly={false}
      />
    </NewSettingFrame>
  );
}
