import type { Permission } from '@rejoin/core/permissions/permission';
import type { PersonSession } from '@rejoin/core/sign-in/person-session';
import type { ServiceLevelReader } from '@rejoin/use-cases/floor/service-levels';
import type { Newsroom } from '@rejoin/use-cases/news/newsroom';
import type { ApiPorts } from './deeds.ts';

/** Who calls. */
export type SignedInPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly permissions: ReadonlySet<Permission>;
  /** In which they call. */
  readonly session: PersonSession;
};

/** Where failures that no client is told about are written down. */
export type ErrorLog = {
  error(details: { readonly err: unknown; readonly path: string | undefined }, message: string): void;
};

/** What a procedure works with. Made once per request, or once per WebSocket connection. */
export type ApiContext = {
  /** `undefined`: nobody is signed in. */
  readonly person: SignedInPerson | undefined;
  readonly ports: ApiPorts;
  readonly serviceLevels: ServiceLevelReader;
  /** Absent where there is no live stream: only a gateway has one. */
  readonly newsroom: Newsroom | undefined;
  /** Origin of the gateway as browsers reach it, e.g. `https://chat.example.com`. */
  readonly gatewayUrl: string;
  /** A signed address from which the file can be read for a while. */
  readonly downloadUrl: (attachmentId: string) => string;
  /** The same for the smaller picture of an image. */
  readonly thumbnailUrl: (attachmentId: string) => string;
  /** A signed address to which the file can be PUT, once and within ten minutes. */
  readonly uploadUrl: (attachmentId: string) => string;
  /** Lets whoever has the session open the live stream of a gateway; good for a minute. */
  readonly issueTicket: (session: PersonSession) => Promise<string>;
  readonly log: ErrorLog;
};
