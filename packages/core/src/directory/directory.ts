import type { Policy } from '../permissions/permission.ts';
import type { SessionMark } from '../sign-in/person-session.ts';

/** Somebody who works here, as the directory keeps them. */
export type PersonRecord = {
  readonly id: string;
  readonly name: string;
  /** Lower case; nobody else's. */
  readonly email: string;
  /** Whoever is not active can't sign in and takes no conversations. Their name stays where it stands. */
  readonly active: boolean;
  readonly roleIds: readonly string[];
  readonly sessions: SessionMark;
  /** Counts the edits of name, e-mail and roles: 1 for somebody new. */
  readonly revision: number;
};

export type RoleRecord = {
  readonly id: string;
  readonly name: string;
  readonly policies: readonly Policy[];
  /** Counts the edits: 1 for a new one. */
  readonly revision: number;
};

/** A program of the company's, which signs in with a secret and may do what its roles allow. */
export type OAuthClientRecord = {
  readonly id: string;
  readonly name: string;
  readonly roleIds: readonly string[];
  /** How long a token works, in seconds: {@link TOKEN_SECONDS}. */
  readonly tokenSeconds: number;
  /** Goes up with each new secret, which ends every token from before. */
  readonly generation: number;
  /** Counts the edits of name, roles and lifetime: 1 for a new one. */
  readonly revision: number;
};

/** Five minutes to two days; a day, unless somebody says otherwise (OAuth clients of the platform API). */
export const TOKEN_SECONDS = { min: 300, max: 172_800, default: 86_400 } as const;

/** Everybody, every role and every client, by id. */
export type Directory = {
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly roles: ReadonlyMap<string, RoleRecord>;
  readonly clients: ReadonlyMap<string, OAuthClientRecord>;
};

/** What is to be written. Everything that belongs to one change is written together or not at all. */
export type DirectoryChange = {
  readonly people?: readonly PersonRecord[];
  /** argon2id, PHC string; of the one person who is written then. */
  readonly passwordHash?: string;
  readonly role?: RoleRecord;
  readonly removedRoleId?: string;
  readonly client?: OAuthClientRecord;
  /** SHA-256, hex; of `client`. */
  readonly secretHash?: string;
  readonly removedClientId?: string;
  readonly places: PlaceChanges;
};

/** Who gets an agent's place, and whose is closed. */
export type PlaceChanges = { readonly opened: readonly string[]; readonly closed: readonly string[] };

/** Why nothing is written. */
export type DirectoryRefusal =
  | 'personNotFound'
  | 'roleNotFound'
  | 'clientNotFound'
  /** Giving a role takes `authorization:grant:add`. */
  | 'mayNotGrant'
  /** Taking a role away takes `authorization:grant:delete`. */
  | 'mayNotRevoke'
  /** It would give somebody what whoever does it may not do themselves. */
  | 'givesMore'
  /** They may do more than whoever wants to change them. */
  | 'mayDoMore'
  /** Nobody would be left who is active and may edit people and give roles. */
  | 'lastAdministrator'
  /** Nobody deactivates themselves, or sets their own password without showing the one they have. */
  | 'notYourself'
  | 'roleInUse';

/** Somebody with no sessions open yet. */
export const NEW_PERSON = { active: true, sessions: { generation: 1 }, revision: 1 } as const;
