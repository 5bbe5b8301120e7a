/** What may be allowed: `domain:entity:action` (platform API, sections 7.1 and 7.5). */
export const PERMISSIONS = [
  'webDeployments:configuration:view',
  'webDeployments:configuration:add',
  'webDeployments:configuration:edit',
  'webDeployments:configuration:delete',
  'webDeployments:deployment:view',
  'webDeployments:deployment:add',
  'webDeployments:deployment:edit',
  'webDeployments:deployment:delete',
  'conversation:webmessaging:view',
  'conversation:webmessaging:accept',
  'conversation:webmessaging:create',
  'conversation:communication:disconnect',
  'conversation:communication:blindTransferQueue',
  'conversation:communication:blindTransferAgent',
  'conversation:message:park',
  'conversation:message:pull',
  'conversation:message:assign',
  'conversation:message:monitor',
  'conversation:message:coach',
  'conversation:message:create',
  'conversation:message:disconnect',
  'conversation:participant:wrapup',
  'analytics:userDetail:view',
  'analytics:conversationDetail:view',
  'routing:agent:onQueue',
  'routing:queue:view',
  'routing:queue:add',
  'routing:queue:edit',
  'routing:queue:delete',
  'routing:skill:view',
  'routing:skill:add',
  'routing:skill:edit',
  'routing:skill:delete',
  'routing:wrapupCode:view',
  'routing:wrapupCode:add',
  'routing:wrapupCode:edit',
  'routing:wrapupCode:delete',
  'routing:schedule:view',
  'routing:schedule:add',
  'routing:schedule:edit',
  'routing:schedule:delete',
  'responses:response:view',
  'responses:response:add',
  'responses:response:edit',
  'responses:response:delete',
  'architect:flow:view',
  'architect:flow:add',
  'architect:flow:edit',
  'architect:flow:delete',
  'architect:flow:publish',
  'architect:flowSecret:view',
  'architect:flowSecret:add',
  'architect:flowSecret:edit',
  'architect:flowSecret:delete',
  'integrations:webhook:view',
  'integrations:webhook:add',
  'integrations:webhook:edit',
  'integrations:webhook:delete',
  'directory:user:view',
  'directory:user:add',
  'directory:user:edit',
  'directory:organization:admin',
  'authorization:role:view',
  'authorization:role:add',
  'authorization:role:edit',
  'authorization:role:delete',
  'authorization:grant:add',
  'authorization:grant:delete',
  'oauth:client:view',
  'oauth:client:add',
  'oauth:client:edit',
  'oauth:client:delete',
  'audits:audit:view',
  'gdpr:request:view',
  'gdpr:request:add',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** One line of a role: `*` for entity or action means all of them. */
export type Policy = { readonly domain: string; readonly entity: string; readonly actions: readonly string[] };

/** Whether any of the policies allows it. */
export function allows(policies: readonly Policy[], permission: Permission): boolean {
  const [domain, entity, action = ''] = permission.split(':');
  return policies.some(
    (policy) =>
      policy.domain === domain &&
      (policy.entity === entity || policy.entity === '*') &&
      (policy.actions.includes(action) || policy.actions.includes('*')),
  );
}

/** Everything that the policies allow, so that a screen needs only membership. */
export function permissionsOf(policies: readonly Policy[]): Permission[] {
  return PERMISSIONS.filter((permission) => allows(policies, permission));
}
