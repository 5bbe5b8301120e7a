import type { BlobStore, FileReader } from '../ports/attachments.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { EndpointCaller } from '../ports/endpoint-caller.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import { createMemoryAgentDesk } from './agent-desk.ts';
import { createMemoryAgents } from './agents.ts';
import { createMemoryAllowances } from './allowances.ts';
import { createMemoryAttachments } from './attachments.ts';
import { createMemoryAudit, createMemorySettings } from './audit.ts';
import { createMemoryBlobStore } from './blob-store.ts';
import { createBooks } from './books.ts';
import { createMemoryCannedResponses } from './canned-responses.ts';
import { createMemoryCompany } from './company.ts';
import { createMemoryCompanyWrites } from './company-writes.ts';
import { createMemoryConfigurations } from './configurations.ts';
import { createMemoryConnectionRegister } from './connection-register.ts';
import { createMemoryConversationList } from './conversation-list.ts';
import { createMemoryConversationLog } from './conversation-log.ts';
import { createMemoryDeployments } from './deployments.ts';
import { createMemoryDeviceLinks } from './device-links.ts';
import { createMemoryDirectory } from './directory.ts';
import { createMemoryDrafts } from './drafts.ts';
import { createMemoryEndpointCaller } from './endpoint-caller.ts';
import { createMemoryFileReader } from './file-reader.ts';
import { createMemoryFloor } from './floor.ts';
import { createMemoryFlowSecrets } from './flow-secrets.ts';
import { createMemoryFlows } from './flows.ts';
import { createMemoryGuestData } from './guest-data.ts';
import { createMemoryGuestHistory } from './guest-history.ts';
import { createMemoryHints } from './hints.ts';
import { createMemoryIdentityProviders } from './identity-providers.ts';
import { createMemoryInbox } from './inbox.ts';
import { createMemoryKeptAnswers } from './kept-answers.ts';
import { createMemoryMessageSearch } from './message-search.ts';
import { createMemoryNewsBus } from './news-bus.ts';
import { createMemoryOAuthClients } from './oauth-clients.ts';
import { createMemoryPeople } from './people.ts';
import { createMemoryQueues } from './queues.ts';
import { createMemoryReceipts } from './receipts.ts';
import { createMemoryReports } from './reports.ts';
import { createMemoryRoutingBooks } from './routing-books.ts';
import { createMemoryRoutingDecisions } from './routing-decisions.ts';
import { createMemorySchedules } from './schedules.ts';
import { createMemorySessions } from './sessions.ts';
import { createMemorySightings } from './sightings.ts';
import { createMemorySignInAttempts } from './sign-in-attempts.ts';
import { createMemorySignIns } from './sign-ins.ts';
import { createMemorySkills } from './skills.ts';
import { createMemoryWebhookDeliveries } from './webhook-deliveries.ts';
import { createMemoryWebhookSender } from './webhook-sender.ts';
import { createMemoryWebhooks } from './webhooks.ts';
import { createMemoryWrapUpCodes } from './wrap-up-codes.ts';

export type MemoryWorld = StorePorts & {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blobs: BlobStore;
  readonly files: FileReader;
  readonly endpoints: EndpointCaller;
  readonly webhookSender: WebhookSender;
};

/** Every port in memory, over one set of books; what is written becomes news as on the database. */
export function createMemoryWorld({ clock }: { readonly clock: Clock }): MemoryWorld {
  const books = createBooks(clock);
  const { bus, announce } = createMemoryNewsBus();
  const plain: SettingPorts = {
    configurations: createMemoryConfigurations(books, announce),
    deployments: createMemoryDeployments(books, announce),
    flows: createMemoryFlows(books, announce),
    flowSecrets: createMemoryFlowSecrets(books, announce),
    identityProviders: createMemoryIdentityProviders(books, announce),
    queues: createMemoryQueues(books, announce),
    agentDesk: createMemoryAgentDesk(books, announce),
    skills: createMemorySkills(books, announce),
    wrapUpCodes: createMemoryWrapUpCodes(books, announce),
    cannedResponses: createMemoryCannedResponses(books, announce),
    schedules: createMemorySchedules(books, announce),
    webhooks: createMemoryWebhooks(books, announce),
    directory: createMemoryDirectory(books, announce),
    company: createMemoryCompany(books, announce),
  };
  const { settingsBy, settingsAtOnce } = createMemorySettings(books, plain, clock);
  return {
    ...settingsBy({ type: 'operator' }),
    settingsBy,
    settingsAtOnce,
    audit: createMemoryAudit(books),
    clock,
    newId: () => crypto.randomUUID(),
    log: createMemoryConversationLog(books, announce),
    receipts: createMemoryReceipts(books, announce),
    sessions: createMemorySessions(books),
    deviceLinks: createMemoryDeviceLinks(books),
    connections: createMemoryConnectionRegister(books, announce),
    sightings: createMemorySightings(books),
    signIns: createMemorySignIns(books),
    allowances: createMemoryAllowances(books),
    people: createMemoryPeople(books),
    oauthClients: createMemoryOAuthClients(books),
    keptAnswers: createMemoryKeptAnswers(books),
    agents: createMemoryAgents(books, announce, clock),
    books: createMemoryRoutingBooks(books),
    decisions: createMemoryRoutingDecisions(books),
    inbox: createMemoryInbox(books),
    floor: createMemoryFloor(books),
    guestData: createMemoryGuestData(books, announce),
    history: createMemoryGuestHistory(books),
    list: createMemoryConversationList(books),
    search: createMemoryMessageSearch(books),
    reports: createMemoryReports(books),
    drafts: createMemoryDrafts(books),
    attachments: createMemoryAttachments(books, announce),
    blobs: createMemoryBlobStore(),
    files: createMemoryFileReader(),
    endpoints: createMemoryEndpointCaller(() => 'gone'),
    signInAttempts: createMemorySignInAttempts(books),
    webhookDeliveries: createMemoryWebhookDeliveries(books),
    webhookSender: createMemoryWebhookSender(() => ({ type: 'notReached' })),
    bus,
    hints: createMemoryHints(announce),
    companyWrites: createMemoryCompanyWrites(books, announce),
  };
}
