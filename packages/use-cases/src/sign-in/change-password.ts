import { changeOwnPassword } from '@rejoin/core/directory/change-person';
import { validatePassword } from '@rejoin/core/directory/password';
import { told } from '../directory/directory-outcome.ts';
import type { Directory } from '../ports/directory.ts';
import type { HashPassword } from '../ports/hash-password.ts';
import { type ProvePasswordPorts, provePassword } from './prove-password.ts';

const REFUSALS = { wrong: 'passwordWrong', locked: 'passwordLocked' } as const;

/**
 * Somebody changes their own password and shows the one they have, which counts as an attempt to sign in. Their other sessions
 * end; the one in which they do it goes on.
 */
export async function changePassword(
  ports: ProvePasswordPorts & { readonly directory: Pick<Directory, 'change'>; readonly hashPassword: HashPassword },
  input: {
    readonly person: { readonly id: string; readonly email: string };
    readonly sessionId: string;
    readonly current: string;
    readonly password: string;
  },
) {
  const { person, sessionId, current, password } = input;
  const problems = validatePassword(password);
  if (problems.length > 0) return { type: 'invalid', problems } as const;
  const proof = await provePassword(ports, { email: person.email, password: current });
  if (proof.type !== 'right') return { type: 'refused', refusal: REFUSALS[proof.type] } as const;
  const passwordHash = await ports.hashPassword(password);
  const outcome = await ports.directory.change((directory) =>
    changeOwnPassword(directory, { personId: person.id, sessionId, passwordHash }),
  );
  return told(outcome, { type: 'done' } as const);
}
