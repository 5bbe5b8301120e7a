import { expect, test } from 'vitest';
import { roleRefusals } from './role-texts.ts';

const names: Record<string, string> = { mara: 'Mara Lindqvist', jonas: 'Jonas Okafor', lena: 'Lena Castellanos' };
const { holdsConversations } = roleRefusals((id) => names[id]);

test.each([
  { heldBy: ['mara'], who: 'without this role Mara Lindqvist could' },
  {
    heldBy: ['mara', 'jonas', 'lena'],
    who: 'without this role Mara Lindqvist, Jonas Okafor and Lena Castellanos could',
  },
  { heldBy: ['mara', 'somebody new'], who: 'without this role Mara Lindqvist could' },
  { heldBy: ['unknown'], who: 'without this role some agents could' },
  { heldBy: undefined, who: 'without this role some agents could' },
])('those in the way are named: $heldBy', ({ heldBy, who }) => {
  const refused = { code: 'PRECONDITION_FAILED', httpStatus: 412, refusal: 'holdsConversations' } as const;
  const said =
    typeof holdsConversations === 'function' && holdsConversations({ ...refused, ...(heldBy && { heldBy }) });
  expect(said).toContain(who);
});
