import type { Instant } from '@rejoin/core/instant';
import type { SessionLife } from '@rejoin/core/session/expiry';
import { connectionClosedEventFrame } from '@rejoin/protocol/down/connection-closed-event';
import { logoutEventFrame } from '@rejoin/protocol/down/logout-event';
import { presenceEcho } from '@rejoin/protocol/down/message-body';
import { sessionClearedEventFrame } from '@rejoin/protocol/down/session-cleared-event';
import { structuredMessageFrame } from '@rejoin/protocol/down/structured-message';
import type { CloseReason } from '@rejoin/use-cases/ports/news';
import type { WebSocket } from 'ws';
import type { GuestServices } from './guest-services.ts';
import { Line, type Wire } from './line.ts';
import { Bucket } from './rate.ts';
import type { Member, Room } from './room.ts';
import { unkept } from './unkept.ts';

/** A frame as it came: its text, or how many bytes a binary one has, which nobody reads. */
export type TextOrBinary = string | number;

type Left = { readonly token: string; readonly life: SessionLife };

type ConnectionState =
  /** `left`: the session that it has closed last. */
  | { readonly status: 'awaitingConfigure'; readonly since: Instant; readonly left?: Left }
  | { readonly status: 'configured'; readonly token: string; readonly room: Room }
  /** The guest clears the conversation on this connection, which will tell them itself. */
  | { readonly status: 'clearing'; readonly token: string; readonly room: Room }
  | { readonly status: 'closed' };

/** A guest's connection. It lives on whatever its frames hold. A class, because each function of its own would be one for each guest. */
export class GuestConnection implements Member {
  readonly id: string;
  readonly services: GuestServices;
  readonly deploymentId: string;
  readonly socket: WebSocket;
  readonly line: Line;
  readonly requests: Bucket;
  showsPlace = false;
  /** Absent until the first echo. */
  echoes: Bucket | undefined;
  /** Frames that wait until the one before them is carried out; absent while none is. */
  waiting: TextOrBinary[] | undefined;
  /** Messages that are not stored yet; absent until there is one. None of them rejects. */
  inHand: Set<Promise<void>> | undefined;
  state: ConnectionState;
  /** When the last sign of life came. */
  heardAt: Instant;

  constructor(wire: Wire, services: GuestServices, deploymentId: string) {
    const now = services.ports.clock();
    this.id = services.ports.newId();
    this.services = services;
    this.deploymentId = deploymentId;
    this.socket = wire.socket;
    this.line = new Line(wire, services.receipts.mark);
    this.requests = new Bucket(services.rates.requests);
    this.state = { status: 'awaitingConfigure', since: now };
    this.heardAt = now;
  }

  dismiss(reason?: CloseReason): void {
    this.line.send(reason === 'signedOut' ? logoutEventFrame() : connectionClosedEventFrame(reason));
    end(this);
    this.socket.close(1000);
  }

  clear(): void {
    if (this.state.status === 'configured') bidFarewell(this, undefined);
  }
}

/** The session is open: the connection sits in its room from now on, unless it was closed in the meantime. */
export function settle(connection: GuestConnection, room: Room, token: string): void {
  const { state, services } = connection;
  if (state.status === 'closed') return services.rooms.leave(connection, room);
  if ('room' in state && state.room !== room) services.rooms.leave(connection, state.room);
  connection.state = { status: 'configured', token, room };
}

/** The connection is over. */
export function end(connection: GuestConnection): void {
  leave(connection, { status: 'closed' });
}

/** The guest has closed the session on this connection, which waits for another one. */
export function leaveClosed(connection: GuestConnection, left: Left): void {
  leave(connection, { status: 'awaitingConfigure', since: connection.services.ports.clock(), left });
}

function leave(connection: GuestConnection, next: ConnectionState): void {
  const { state, services } = connection;
  connection.state = next;
  if ('room' in state) services.rooms.leave(connection, state.room);
}

/** Tells the guest that the conversation is cleared, and closes. */
export function bidFarewell(connection: GuestConnection, tracingId: string | undefined): void {
  const { line, services, state } = connection;
  if ('room' in state) {
    const echo = presenceEcho('Clear', unkept(state.room, services.ports));
    line.send(structuredMessageFrame(echo, tracingId));
  }
  line.send(sessionClearedEventFrame());
  connection.dismiss();
}
