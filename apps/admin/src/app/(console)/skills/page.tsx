import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { SkillList, SkillListLoading } from '../../../features/skills/skill-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Skills' };

export default async function SkillsPage() {
  const abilities = abilitiesOf(await visitor(), 'routing:skill');
  if (!abilities.view) {
    return <MissingPermission title="You may not see skills" permissions={['routing:skill:view']} />;
  }
  return (
    <Prefetched
      fallback={<SkillListLoading />}
      load={(api, client) => [client.prefetchQuery(api.skills.list.queryOptions())]}
    >
      <SkillList abilities={abilities} />
    </Prefetched>
  );
}
