import type { AuditKind } from '@rejoin/core/audit/audit-entry';
import type { SettingPorts } from '../ports/setting-ports.ts';

/** What a write is about: one setting, or several of a kind. People, roles and clients are written by way of the directory; what is held about guests is no setting. */
export type Subject = {
  readonly kind: Exclude<AuditKind, 'person' | 'role' | 'oauthClient' | 'guest'>;
  readonly ids: readonly string[];
};

type Method = (...args: never[]) => Promise<unknown>;

/** For each way into a port: whether it only reads, or what it writes to. */
type WritesOf<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends Method
    ? 'reads' | ((...args: Parameters<Port[Name]>) => Subject)
    : never;
};

const subject =
  (kind: Subject['kind']) =>
  (id: string): Subject => ({ kind, ids: [id] });

const [configuration, deployment, flow] = [subject('configuration'), subject('deployment'), subject('flow')];
const [identityProvider, queue] = [subject('identityProvider'), subject('queue')];
const [skill, wrapUpCode] = [subject('skill'), subject('wrapUpCode')];
const [cannedResponse, schedule] = [subject('cannedResponse'), subject('schedule')];
const [webhook, flowSecret] = [subject('webhook'), subject('flowSecret')];

/** There is one company. */
const COMPANY: Subject = { kind: 'company', ids: ['company'] };

/** Every way to write a setting. A way that is missing here does not compile. The directory says itself what it changes. */
export const SETTING_WRITES = {
  configurations: {
    ...{ list: 'reads', find: 'reads', version: 'reads' },
    add: ({ id }) => configuration(id),
    saveDraft: ({ id }) => configuration(id),
    publish: configuration,
    remove: configuration,
  },
  deployments: {
    ...{ list: 'reads', ids: 'reads', find: 'reads', picture: 'reads', flowVersion: 'reads' },
    add: ({ id }) => deployment(id),
    save: (edit) => deployment(edit.deployment.id),
    remove: deployment,
  },
  flows: {
    ...{ list: 'reads', find: 'reads', version: 'reads', choices: 'reads' },
    add: ({ id }) => flow(id),
    saveDraft: ({ id }) => flow(id),
    publish: ({ id }) => flow(id),
    remove: flow,
  },
  flowSecrets: {
    ...{ list: 'reads', find: 'reads', sealed: 'reads' },
    add: ({ secret }) => flowSecret(secret.id),
    replace: ({ id }) => flowSecret(id),
    remove: flowSecret,
  },
  identityProviders: {
    ...{ list: 'reads', find: 'reads', sealedSecret: 'reads' },
    add: ({ provider }) => identityProvider(provider.id),
    save: ({ provider }) => identityProvider(provider.id),
    remove: identityProvider,
  },
  queues: {
    ...{ list: 'reads', find: 'reads' },
    add: (edit) => queue(edit.queue.id),
    save: (edit) => queue(edit.queue.id),
    remove: queue,
  },
  agentDesk: {
    ...{ list: 'reads', find: 'reads', findAll: 'reads', capacityOfAll: 'reads' },
    save: (edits) => ({ kind: 'agent', ids: edits.map(({ agentId }) => agentId) }),
  },
  skills: { list: 'reads', add: ({ id }) => skill(id), rename: ({ id }) => skill(id), remove: skill },
  wrapUpCodes: {
    list: 'reads',
    add: ({ id }) => wrapUpCode(id),
    rename: ({ id }) => wrapUpCode(id),
    remove: wrapUpCode,
  },
  cannedResponses: {
    ...{ list: 'reads', find: 'reads' },
    add: ({ response }) => cannedResponse(response.id),
    save: ({ response }) => cannedResponse(response.id),
    remove: cannedResponse,
  },
  schedules: {
    ...{ list: 'reads', find: 'reads' },
    add: ({ id }) => schedule(id),
    save: (edit) => schedule(edit.schedule.id),
    remove: schedule,
  },
  webhooks: {
    ...{ list: 'reads', find: 'reads', sealedSecrets: 'reads' },
    add: (entry) => webhook(entry.webhook.id),
    save: (edit) => webhook(edit.webhook.id),
    rotateSecret: ({ id }) => webhook(id),
    switchOff: ({ id }) => webhook(id),
    remove: webhook,
  },
  company: { settings: 'reads', licences: 'reads', flows: 'reads', save: () => COMPANY, saveRetention: () => COMPANY },
} as const satisfies { readonly [Port in Exclude<keyof SettingPorts, 'directory'>]: WritesOf<SettingPorts[Port]> };
