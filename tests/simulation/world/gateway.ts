import { createAlarm } from '@rejoin/use-cases/conversation/alarm';
import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { createPictures } from '@rejoin/use-cases/deployment/pictures';
import { createFlowCaller } from '@rejoin/use-cases/flow/flow-caller';
import type { MemoryWorld } from '@rejoin/use-cases/memory/world';
import { createNewsroom } from '@rejoin/use-cases/news/newsroom';
import { type Attendance, createAttendance } from '@rejoin/use-cases/presence/attendance';
import { createRouter } from '@rejoin/use-cases/routing/router';
import { createTyping } from '@rejoin/use-cases/typing/typing';
import type { Chance } from '../../chaos/chance.ts';
import type { Owner } from '../time/due-queue.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import { overLine, type Weather } from './database-line.ts';
import type { Ledger } from './ledger.ts';
import { LineDown } from './line-down.ts';
import { type NewsLine, openNewsLine } from './news-line.ts';
import { createRooms, type Rooms } from './rooms.ts';

/** What all gateways share. */
export type Surroundings = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly world: MemoryWorld;
  readonly ledger: Ledger;
  /** Hears what was thrown and was not made on purpose. */
  readonly onBug: (error: unknown) => void;
};

export type GatewayPorts = Awaited<ReturnType<typeof wire>>['ports'];

/** A gateway from its start to its death, without wires. */
export type Gateway = {
  readonly name: string;
  readonly owner: Owner;
  readonly ports: GatewayPorts;
  readonly rooms: Rooms;
  readonly attendance: Attendance;
  readonly newsLine: NewsLine;
  /** Those who are connected hear of its death. */
  readonly onDeath: Set<() => void>;
};

/** Starts a gateway: the shell, the newsroom and the workers, as the real one wires them, over lines that fail. */
export async function startGateway(
  surroundings: Surroundings,
  { name, clock, weather }: { readonly name: string; readonly clock: () => number; readonly weather: Weather },
): Promise<Gateway> {
  const owner: Owner = { name, alive: true };
  const wired = await surroundings.time.as(owner, () => wire(surroundings, { owner, clock, weather }));
  return { name, owner, ...wired, onDeath: new Set() };
}

async function wire(
  { time, chance, world, ledger, onBug }: Surroundings,
  { owner, clock, weather }: { readonly owner: Owner; readonly clock: () => number; readonly weather: Weather },
) {
  const line = { time, chance, owner, weather };
  const newsLine = await openNewsLine({ bus: world.bus, time, chance, owner });
  const noted = ledger.portsFor(owner.name);
  const stores = {
    clock,
    newId: world.newId,
    hints: world.hints,
    endpoints: world.endpoints,
    bus: newsLine.bus,
    log: overLine(noted.log, line),
    agents: overLine(noted.agents, line),
    receipts: overLine(noted.receipts, line),
    sessions: overLine(world.sessions, line),
    books: overLine(world.books, line),
    decisions: overLine(world.decisions, line),
    allowances: overLine(world.allowances, line),
    people: overLine(world.people, line),
    floor: overLine(world.floor, line),
    inbox: overLine(world.inbox, line),
    attachments: overLine(world.attachments, line),
    deployments: overLine(world.deployments, line),
    flowSecrets: overLine(world.flowSecrets, line),
  };
  const onError = (error: unknown) => {
    if (!(error instanceof LineDown)) onBug(error);
  };
  const conversations = createConversations(stores);
  const pictures = createPictures(stores);
  await stores.bus.subscribe((news) => {
    if (news.some(({ type }) => type === 'settings' || type === 'gap')) pictures.forget();
  });
  const newsroom = await createNewsroom({ ...stores, conversations, onError });
  const ports = { ...stores, conversations, pictures, newsroom, typing: createTyping(stores) };
  await createRouter({ ...ports, onError }).start();
  createAlarm({ ...ports, onError }).start();
  createFlowCaller({ ...ports, onError });
  const attendance = createAttendance({ ...ports, onError });
  attendance.start();
  return { ports, newsLine, rooms: createRooms(ports, onError), attendance };
}
