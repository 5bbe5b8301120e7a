import type { Permission } from '@rejoin/core/permissions/permission';
import { z } from 'zod';
import {
  conversationMessage,
  conversationQuery,
  conversationsQuery,
  messageConversation,
  messagesQuery,
  programMessage,
  replacement,
  stretchOf,
} from './message-conversation.ts';
import { tokenInfo } from './oauth.ts';
import { pageOf, pageQuery } from './page.ts';
import { webConfiguration } from './web-configuration.ts';
import { deployedConfiguration, expandedDeployment, webDeployment } from './web-deployment.ts';

/** One thing that a client can ask of the platform API. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for what varies. */
  readonly path: string;
  readonly summary: string;
  /** What the client's roles have to allow; absent: a token is enough. */
  readonly permission?: Permission;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent: it is answered with 204 and nothing. */
  readonly answer?: z.ZodType;
};

const CONFIGURATIONS = '/api/v2/webdeployments/configurations';
const DEPLOYMENTS = '/api/v2/webdeployments/deployments';
const CONVERSATIONS = '/api/v2/conversations/messages';
const CONVERSATION = `${CONVERSATIONS}/{conversationId}` as const;

const flag = z.enum(['true', 'false']);
const expand = z
  .string()
  .max(200)
  .optional()
  .meta({ description: '`Configuration`: with the whole version of the configuration.' });

const configurationsQuery = pageQuery.extend({
  showOnlyPublished: flag
    .optional()
    .meta({ description: '`true`: the newest published version of each, and no drafts.' }),
});
const deploymentsQuery = pageQuery.extend({ expand });
const deploymentQuery = z.object({ expand });

/** Everything that the platform API does for a client with a token. */
export const OPERATIONS = {
  readToken: {
    ...{ method: 'GET', path: '/api/v2/tokens/me', summary: 'Says whose token it is.' },
    answer: tokenInfo,
  },
  listConfigurations: {
    ...{ method: 'GET', path: CONFIGURATIONS, permission: 'webDeployments:configuration:view' },
    summary: 'Lists the configurations: the draft of each.',
    query: configurationsQuery,
    answer: pageOf(webConfiguration),
  },
  addConfiguration: {
    ...{ method: 'POST', path: CONFIGURATIONS, permission: 'webDeployments:configuration:add' },
    summary: 'Adds a configuration, which begins as a draft.',
    ...{ body: webConfiguration, answer: webConfiguration },
  },
  removeConfiguration: {
    ...{
      method: 'DELETE',
      path: `${CONFIGURATIONS}/{configurationId}`,
      permission: 'webDeployments:configuration:delete',
    },
    summary: 'Deletes a configuration with all its versions, unless a deployment uses one.',
  },
  listVersions: {
    ...{
      method: 'GET',
      path: `${CONFIGURATIONS}/{configurationId}/versions`,
      permission: 'webDeployments:configuration:view',
    },
    summary: 'Lists the draft and the published versions, the newest first.',
    query: pageQuery,
    answer: pageOf(webConfiguration),
  },
  readVersion: {
    method: 'GET',
    path: `${CONFIGURATIONS}/{configurationId}/versions/{versionId}`,
    permission: 'webDeployments:configuration:view',
    summary: 'Reads one version: its number, or `DRAFT`.',
    answer: webConfiguration,
  },
  saveDraft: {
    method: 'PUT',
    path: `${CONFIGURATIONS}/{configurationId}/versions/draft`,
    permission: 'webDeployments:configuration:edit',
    summary: 'Replaces the draft. What the body leaves out is as in a new configuration.',
    ...{ body: webConfiguration, answer: webConfiguration },
  },
  publish: {
    method: 'POST',
    path: `${CONFIGURATIONS}/{configurationId}/versions/draft/publish`,
    permission: 'webDeployments:configuration:edit',
    summary: 'Publishes the draft as the next version. No deployment changes by it.',
    answer: webConfiguration,
  },
  listDeployments: {
    ...{ method: 'GET', path: DEPLOYMENTS, permission: 'webDeployments:deployment:view' },
    summary: 'Lists the deployments.',
    query: deploymentsQuery,
    answer: pageOf(expandedDeployment),
  },
  addDeployment: {
    ...{ method: 'POST', path: DEPLOYMENTS, permission: 'webDeployments:deployment:add' },
    summary: 'Adds a deployment.',
    ...{ body: webDeployment, answer: webDeployment },
  },
  readDeployment: {
    ...{ method: 'GET', path: `${DEPLOYMENTS}/{deploymentId}`, permission: 'webDeployments:deployment:view' },
    summary: 'Reads a deployment.',
    query: deploymentQuery,
    answer: expandedDeployment,
  },
  saveDeployment: {
    ...{ method: 'PUT', path: `${DEPLOYMENTS}/{deploymentId}`, permission: 'webDeployments:deployment:edit' },
    summary: 'Replaces a deployment; with a new version of its configuration, that is shown from then on.',
    ...{ body: webDeployment, answer: webDeployment },
  },
  removeDeployment: {
    ...{ method: 'DELETE', path: `${DEPLOYMENTS}/{deploymentId}`, permission: 'webDeployments:deployment:delete' },
    summary: 'Deletes a deployment, unless it has conversations that have not ended.',
  },
  readDeployedConfiguration: {
    ...{ method: 'GET', path: `${DEPLOYMENTS}/{deploymentId}/configurations` },
    permission: 'webDeployments:deployment:view',
    summary: 'Reads a deployment together with the version of the configuration that it shows.',
    answer: deployedConfiguration,
  },
  listConversations: {
    ...{ method: 'GET', path: CONVERSATIONS, permission: 'conversation:message:monitor' },
    summary:
      'Lists conversations of the whole company, the newest first. A page may have few or none and yet a next one.',
    ...{ query: conversationsQuery, answer: stretchOf(messageConversation) },
  },
  readConversation: {
    ...{ method: 'GET', path: CONVERSATION, permission: 'conversation:message:monitor' },
    summary: 'Reads who has had a conversation, and where it stands.',
    ...{ query: conversationQuery, answer: messageConversation },
  },
  listMessages: {
    ...{ method: 'GET', path: `${CONVERSATION}/messages`, permission: 'conversation:message:monitor' },
    summary: 'Lists what was said in a conversation, the newest first.',
    ...{ query: messagesQuery, answer: stretchOf(conversationMessage) },
  },
  replaceParticipant: {
    ...{ method: 'POST', path: `${CONVERSATION}/participants/{participantId}/replace` },
    permission: 'conversation:message:assign',
    summary: 'Sends a conversation to a queue, or to an agent, at whom it rings; whoever has it loses it.',
    body: replacement,
  },
  sendMessage: {
    ...{ method: 'POST', path: `${CONVERSATION}/messages`, permission: 'conversation:message:create' },
    summary: 'Writes to the guest of a conversation that has not ended, as automation, whoever has it.',
    ...{ body: programMessage, answer: conversationMessage },
  },
  disconnect: {
    ...{ method: 'POST', path: '/api/v2/conversations/{conversationId}/disconnect' },
    permission: 'conversation:message:disconnect',
    summary: 'Takes a conversation from whoever has it, and ends its wait. The guest may come back.',
  },
} as const satisfies Record<string, Operation>;
