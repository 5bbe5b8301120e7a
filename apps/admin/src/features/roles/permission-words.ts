const DOMAINS: Readonly<Record<string, string>> = {
  webDeployments: 'Messengers',
  conversation: 'Conversations',
  routing: 'Routing',
  analytics: 'Reports',
  responses: 'Canned responses',
  architect: 'Flows',
  integrations: 'Integrations',
  directory: 'People and company',
  authorization: 'Roles',
  oauth: 'OAuth clients',
  audits: 'Audit',
  gdpr: 'Guest data',
};

const ENTITIES: Readonly<Record<string, string>> = {
  'webDeployments:configuration': 'Configurations',
  'webDeployments:deployment': 'Deployments',
  'conversation:webmessaging': 'Messages',
  'conversation:communication': 'Connections',
  'conversation:message': 'Conversations',
  'conversation:participant': 'After-call work',
  'analytics:userDetail': 'Agents’ time',
  'analytics:conversationDetail': 'Conversations as a file',
  'routing:agent': 'Agents',
  'routing:queue': 'Queues',
  'routing:skill': 'Skills',
  'routing:wrapupCode': 'Wrap-up codes',
  'routing:schedule': 'Schedules',
  'responses:response': 'Responses',
  'architect:flow': 'Flows',
  'architect:flowSecret': 'Secrets of flows',
  'integrations:webhook': 'Webhooks',
  'directory:user': 'People',
  'directory:organization': 'Company',
  'authorization:role': 'Roles',
  'authorization:grant': 'Roles of people and clients',
  'oauth:client': 'Clients',
  'audits:audit': 'Audit log',
  'gdpr:request': 'Export and erasure',
};

const ACTIONS: Readonly<Record<string, string>> = {
  view: 'View',
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  publish: 'Publish',
  accept: 'Accept',
  create: 'Write',
  disconnect: 'Disconnect',
  blindTransferQueue: 'Transfer to a queue',
  blindTransferAgent: 'Transfer to a colleague',
  park: 'Park',
  pull: 'Take over',
  assign: 'Reassign',
  monitor: 'Watch',
  coach: 'Whisper',
  wrapup: 'Wrap up',
  onQueue: 'Go on queue',
  admin: 'Administer',
};

export function domainWord(domain: string): string {
  return DOMAINS[domain] ?? domain;
}

export function entityWord(domain: string, entity: string): string {
  return ENTITIES[`${domain}:${entity}`] ?? entity;
}

/** Of conversations: what agents do in their own is a matter of web messaging and of legs. */
const PROGRAMS: Readonly<Record<string, string>> = {
  create: 'Write, as a program',
  disconnect: 'Disconnect, as a program',
};

export function actionWord(entity: string, action: string): string {
  if (entity === 'message' && PROGRAMS[action] !== undefined) return PROGRAMS[action];
  if (entity === 'grant' && action === 'add') return 'Give';
  if (entity === 'grant' && action === 'delete') return 'Take away';
  return ACTIONS[action] ?? action;
}
