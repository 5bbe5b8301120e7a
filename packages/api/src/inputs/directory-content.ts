import type { PeopleDeed } from '@rejoin/core/directory/change-people';
import type { PersonContent } from '@rejoin/core/directory/validate-person';
import type { RoleContent } from '@rejoin/core/directory/validate-role';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** Far more than there are; only bounded. */
const ROLES_MAX = 200;
const POLICIES_MAX = 200;
const ACTIONS_MAX = 50;
const word = z.string().max(100);

/** The shape only; what may be in it is judged by core's `validatePerson`, which names every problem. */
export const personContent = z.object({
  name: text,
  email: text,
  roleIds: z.array(id).max(ROLES_MAX).readonly(),
}) satisfies z.ZodType<PersonContent>;

export const peopleDeed = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['giveRole', 'takeRole']), roleId: id }),
  z.object({ type: z.literal('setActive'), active: z.boolean() }),
]) satisfies z.ZodType<PeopleDeed>;

/** Judged by core's `validateRole`. */
export const roleContent = z.object({
  name: text,
  policies: z
    .array(z.object({ domain: word, entity: word, actions: z.array(word).max(ACTIONS_MAX).readonly() }))
    .max(POLICIES_MAX)
    .readonly(),
}) satisfies z.ZodType<RoleContent>;
