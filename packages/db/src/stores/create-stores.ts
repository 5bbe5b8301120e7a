import { randomUUID } from 'node:crypto';
import type { Clock } from '@rejoin/use-cases/ports/clock';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';
import type { Pool } from 'pg';
import { connect } from '../connect.ts';
import { openDatabase } from '../database.ts';
import { createHints } from '../news/hints.ts';
import { createNewsBus } from '../news/news-bus.ts';
import { type DatabaseOptions, openPool } from '../pool.ts';
import { createAgents } from './agents.ts';
import { createAllowances } from './allowances.ts';
import { createAttachments } from './attachments.ts';
import { createAudit } from './audit.ts';
import { createCompanyWrites } from './company-writes.ts';
import { createConnectionRegister } from './connection-register.ts';
import { createConversationList } from './conversation-list.ts';
import { createConversationLog } from './conversation-log.ts';
import { createDeviceLinks } from './device-links.ts';
import { createDrafts } from './drafts.ts';
import { createFloor } from './floor.ts';
import { createGuestData } from './guest-data.ts';
import { createGuestHistory } from './guest-history.ts';
import { createInbox } from './inbox.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { createMessageSearch } from './message-search.ts';
import { createOAuthClients } from './oauth-clients.ts';
import { createPeople } from './people.ts';
import { createReceipts } from './receipts.ts';
import { createReports } from './reports.ts';
import { createRoutingBooks } from './routing-books.ts';
import { createRoutingDecisions } from './routing-decisions.ts';
import { createSessions } from './sessions.ts';
import { createSettingsBy } from './settings-by.ts';
import { createSharedClock } from './shared-clock.ts';
import { createSightings } from './sightings.ts';
import { createSignInAttempts } from './sign-in-attempts.ts';
import { createSignIns } from './sign-ins.ts';
import { createWebhookDeliveries } from './webhook-deliveries.ts';

export type Stores = StorePorts & {
  /** The time of all programs that use this database. Exact once `check` has been asked, or it has been read for a moment. */
  readonly clock: Clock;
  /** Rejects with a DatabaseProblem, one sentence that says what to do, when the database does not answer. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type StoresOptions = DatabaseOptions & {
  /** Hears why the line for news was lost; it is opened again by itself. */
  readonly onNewsError?: (error: unknown) => void;
};

/** Of their own for what is told to webhooks, so that no message ever waits for it. */
const WEBHOOK_CONNECTIONS = 2;

/** Every port on Postgres. Connects when it is first used. */
export function createStores(options: StoresOptions): Stores {
  const pool = openPool(options);
  const database = openDatabase(pool);
  const webhookPool = openPool({ ...options, poolSize: WEBHOOK_CONNECTIONS });
  const webhookDatabase = openDatabase(webhookPool);
  const { onNewsError } = options;
  const teller = randomUUID();
  const shared = createSharedClock(() => readTime(pool));
  const bus = createNewsBus({ ...options, teller, ...(onNewsError === undefined ? {} : { onError: onNewsError }) });
  const { settingsBy, settingsAtOnce } = createSettingsBy(database);
  return {
    ...settingsBy({ type: 'operator' }),
    settingsBy,
    settingsAtOnce,
    audit: createAudit(database),
    log: createConversationLog({ database, pool }, teller),
    receipts: createReceipts(database),
    sessions: createSessions(database, pool),
    deviceLinks: createDeviceLinks(database),
    connections: createConnectionRegister(database),
    sightings: createSightings(database),
    signIns: createSignIns(database),
    allowances: createAllowances(database, pool),
    people: createPeople(database),
    oauthClients: createOAuthClients(database),
    keptAnswers: createKeptAnswers(database),
    agents: createAgents(database, pool),
    books: createRoutingBooks(pool),
    decisions: createRoutingDecisions(pool),
    inbox: createInbox(database),
    floor: createFloor(database),
    guestData: createGuestData(database, pool),
    history: createGuestHistory(pool),
    list: createConversationList(pool),
    search: createMessageSearch(pool),
    reports: createReports(pool),
    drafts: createDrafts(database),
    attachments: createAttachments(database),
    companyWrites: createCompanyWrites(database),
    signInAttempts: createSignInAttempts(database),
    webhookDeliveries: createWebhookDeliveries(webhookDatabase),
    bus,
    hints: createHints(database),
    clock: shared.clock,
    check: onceAtATime(async () => {
      const client = await connect(options.databaseUrl, `${options.applicationName ?? 'rejoin'}-check`);
      // A server that hangs by now is not waited for: the next question finds that out.
      void client.end();
      await shared.set();
    }),
    close: async () => {
      await bus.close();
      await Promise.all([database.$disconnect(), webhookDatabase.$disconnect()]);
      await Promise.all([pool.end(), webhookPool.end()]);
    },
  };
}

/** Whoever asks while it is being done waits for the same: anybody may, of a program's health, and each time takes a connection. */
function onceAtATime(deed: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () =>
    (underWay ??= deed().finally(() => {
      underWay = undefined;
    }));
}

/** The database's time, in milliseconds since 1970 with a fraction. */
async function readTime(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ at: number }>({
    name: 'time',
    text: 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at',
  });
  const [row] = rows;
  if (row === undefined) throw new Error('Postgres does not know the time');
  return row.at;
}
