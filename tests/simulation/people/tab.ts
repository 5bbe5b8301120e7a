import type { SentGuestMessage } from '@rejoin/use-cases/conversation/send-guest-message';
import { readGuestHistory } from '@rejoin/use-cases/history/read-guest-history';
import { openSession } from '@rejoin/use-cases/session/open-session';
import type { GatewayPorts } from '../world/gateway.ts';
import type { Member, Room, Told } from '../world/rooms.ts';
import type { Connection, Request } from './connection.ts';
import { createOutbox, type Letter, type Outbox } from './outbox.ts';
import { createPlace, type Outside, type Place } from './place.ts';
import type { Self } from './self.ts';
import { createThreads, type Threads } from './threads.ts';

/** One tab of a guest's browser with the messenger in it. */
export type Tab = {
  readonly name: string;
  readonly place: Place;
  readonly outbox: Outbox;
  readonly threads: Threads;
  /** Whether the session is open here and what was said before is read. */
  readonly isCaughtUp: () => boolean;
  /** `burst`: does not wait until the message before is stored. */
  readonly write: (letter: Letter, burst: boolean) => void;
  /** Anything else that is asked on an open session; nothing happens when there is none. */
  readonly ask: <T>(deed: (ports: GatewayPorts, room: Room) => Promise<T>, twice: boolean) => boolean;
  /** The session begins anew, on another line. */
  readonly beginAnew: () => void;
};

/** One connection of the tab. */
type Visit = { readonly connection: Connection; room: Room | undefined; isCaughtUp: boolean };

type Inside = {
  readonly outside: Outside;
  readonly self: Self;
  readonly outbox: Outbox;
  readonly threads: Threads;
  visit: Visit | undefined;
  isBurst: boolean;
};

const PAGE_SIZE = 15;
const AGAIN_MS = 700;
const PATIENCE_MS = 6000;

export function openTab(outside: Outside, self: Self, name: string): Tab {
  const [outbox, threads] = [createOutbox(), createThreads(outside.onFault, name)];
  const tab: Inside = { outside, self, outbox, threads, visit: undefined, isBurst: false };
  const place = createPlace(outside, {
    open: (connection) => attend(tab, connection),
    lost() {
      tab.visit = undefined;
      outbox.again();
    },
  });
  return {
    name,
    place,
    outbox,
    threads,
    isCaughtUp: () => tab.visit?.isCaughtUp ?? false,
    write(letter, burst) {
      outbox.write(letter);
      tab.isBurst = burst;
      flush(tab);
    },
    ask(deed, twice) {
      const { connection, room } = tab.visit ?? {};
      if (connection === undefined || room === undefined) return false;
      const nothing = () => {};
      const { ports } = connection.gateway;
      connection.ask({ deed: () => deed(ports, room), answered: nothing, failed: nothing, twice });
      return true;
    },
    beginAnew: () => beginAnew(tab),
  };
}

function attend(tab: Inside, connection: Connection): void {
  const { self, threads } = tab;
  const visit: Visit = { connection, room: undefined, isCaughtUp: false };
  tab.visit = visit;
  const startNew = self.wantsNew;
  self.wantsNew = false;
  if (startNew) self.begunAnew += 1;
  const { gateway } = connection;
  const member: Member = { tell: (told) => connection.down(() => hear(tab, connection, told)) };
  connection.ask({
    async deed() {
      const { token: tokenHash, deploymentId } = self;
      const opened = await openSession(gateway.ports, { tokenHash, deploymentId, startNew });
      if (opened.type === 'refused') return opened;
      const room = gateway.rooms.join(member, opened.session, opened.current);
      if (!connection.isOpen()) gateway.rooms.leave(member, room);
      else connection.onClosed(() => gateway.rooms.leave(member, room));
      return { ...opened, room };
    },
    answered(opened) {
      if (opened.type === 'refused' || opened.readOnly) return beginAnew(tab);
      threads.begin();
      self.sessionId = opened.session.id;
      visit.room = opened.room;
      readPage(tab, visit, 1);
      flush(tab);
    },
    failed: connection.cut,
  });
}

function beginAnew({ self, visit }: Inside): void {
  self.wantsNew = true;
  visit?.connection.cut();
}

function readPage(tab: Inside, visit: Visit, number: number): void {
  const { connection, room } = visit;
  if (room === undefined) return;
  const page = { sessionId: room.session.id, size: PAGE_SIZE, number };
  connection.ask({
    deed: () => readGuestHistory(connection.gateway.ports, page),
    answered({ entries, total }) {
      for (const { conversationId, entry } of entries) tab.threads.read(conversationId, entry);
      if (number * PAGE_SIZE < total) return readPage(tab, visit, number + 1);
      visit.isCaughtUp = true;
    },
    failed: () => void tab.outside.time.after(AGAIN_MS, () => tab.visit === visit && readPage(tab, visit, number)),
  });
}

function hear(tab: Inside, connection: Connection, told: Told): void {
  if (told.type === 'cleared') return connection.cut();
  if (told.type !== 'entries') return;
  const { conversationId, entries, owed } = told;
  for (const entry of entries) {
    tab.threads.live(conversationId, entry);
    if (entry.event.type === 'GuestMessaged') tab.outbox.acknowledge(entry.event.message.metadata?.['id'] ?? '');
  }
  if (owed !== undefined) {
    tab.self.noteReceived(conversationId, owed);
    const { receipts } = connection.gateway.ports;
    connection.up(() => void receipts.advance([{ conversationId, delivered: owed }]).catch(() => {}));
  }
  flush(tab);
}

function flush(tab: Inside): void {
  const { connection, room } = tab.visit ?? {};
  if (connection === undefined || room === undefined) return;
  const letters = tab.outbox.take(tab.isBurst);
  if (letters.length > 0) connection.ask(...letters.map((letter) => sending(tab, { connection, room, letter })));
}

type Sending = { readonly connection: Connection; readonly room: Room; readonly letter: Letter };

function sending(tab: Inside, { connection, room, letter: { id, text } }: Sending): Request<SentGuestMessage> {
  const { outbox, self, outside } = tab;
  return {
    async deed() {
      const sent = await room.send({ text, attachmentIds: [], metadata: { id } });
      if (sent.type === 'stored') room.conversationId ??= sent.conversationId;
      return sent;
    },
    answered(sent) {
      if (sent.type === 'refused') {
        self.refused.add(text);
        outbox.refuse(id);
        return beginAnew(tab);
      }
      if (sent.repeated) outbox.acknowledge(id);
      else outside.time.after(PATIENCE_MS, () => outbox.isUnderWay(id) && connection.cut());
      flush(tab);
    },
    failed() {
      outbox.again();
      outside.time.after(AGAIN_MS, () => flush(tab));
    },
  };
}
