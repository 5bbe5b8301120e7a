/** A sign-in of a person at one of the two apps. */
export type PersonSession = {
  readonly personId: string;
  /** Random; what is made from it belongs to the same session. */
  readonly id: string;
  /** The person's, when they signed in. */
  readonly generation: number;
};

/** Which of a person's sessions are open. */
export type SessionMark = {
  /** Goes up with everything that ends all sessions: a new password, a deactivation. */
  readonly generation: number;
  /** The one that went on when the others ended: where the password was changed. */
  readonly keptId?: string;
};

/** Whether whoever holds the session is still signed in. */
export function isSessionOpen(
  session: Pick<PersonSession, 'id' | 'generation'>,
  person: { readonly active: boolean; readonly sessions: SessionMark },
): boolean {
  const { generation, keptId } = person.sessions;
  return person.active && (session.generation === generation || session.id === keptId);
}

/** Ends every session but the one named. */
export function endSessions({ generation }: SessionMark, keptId?: string): SessionMark {
  return { generation: generation + 1, ...(keptId === undefined ? {} : { keptId }) };
}
