import { PERMISSIONS, type Policy } from './permission.ts';

type StandardRole = { readonly name: string; readonly policies: readonly Policy[] };

const all = (domain: string, entity = '*'): Policy => ({ domain, entity, actions: ['*'] });
const onQueue: Policy = { domain: 'routing', entity: 'agent', actions: ['onQueue'] };

const useResponses: Policy = { domain: 'responses', entity: 'response', actions: ['view'] };

const DOMAINS = [...new Set(PERMISSIONS.map((permission) => permission.slice(0, permission.indexOf(':'))))];

/** The roles that a company begins with. */
export const STANDARD_ROLES = {
  agent: {
    name: 'Agent',
    policies: [
      { domain: 'conversation', entity: 'webmessaging', actions: ['view', 'accept', 'create'] },
      {
        domain: 'conversation',
        entity: 'communication',
        actions: ['disconnect', 'blindTransferQueue', 'blindTransferAgent'],
      },
      { domain: 'conversation', entity: 'message', actions: ['park'] },
      { domain: 'conversation', entity: 'participant', actions: ['wrapup'] },
      onQueue,
      useResponses,
    ],
  },
  supervisor: { name: 'Supervisor', policies: [all('conversation'), all('analytics'), onQueue, all('responses')] },
  administrator: {
    name: 'Administrator',
    policies: DOMAINS.map((domain) => all(domain)),
  },
  messengerAdmin: { name: 'Messenger admin', policies: [all('webDeployments')] },
  messengerViewer: {
    name: 'Messenger viewer',
    policies: [
      { domain: 'webDeployments', entity: 'configuration', actions: ['view'] },
      { domain: 'webDeployments', entity: 'deployment', actions: ['view'] },
    ],
  },
} satisfies Record<string, StandardRole>;
