import { z } from 'zod';
import { conversationMessage, messageConversation } from '../rest/platform/message-conversation.ts';
import { clientToken, tokenError, tokenForm, tokenInfo } from '../rest/platform/oauth.ts';
import { OPERATIONS, type Operation } from '../rest/platform/operations.ts';
import { platformError } from '../rest/platform/platform-error.ts';
import { PLATFORM_LIMITS } from '../rest/platform/platform-limits.ts';
import { webConfiguration } from '../rest/platform/web-configuration.ts';
import { expandedDeployment, webDeployment } from '../rest/platform/web-deployment.ts';

/** The OpenAPI 3.1 document’s own version: goes up with what a client can see. */
const VERSION = '1.1.0';

/** Schemas that have a name of their own, as the official SDK calls them. */
const NAMED = new Map<z.ZodType, string>([
  [webConfiguration, 'WebDeploymentConfigurationVersion'],
  [webDeployment, 'WebDeployment'],
  [expandedDeployment, 'ExpandableWebDeployment'],
  [messageConversation, 'MessageConversation'],
  [conversationMessage, 'ConversationMessage'],
  [platformError, 'ErrorBody'],
  [clientToken, 'AccessToken'],
  [tokenError, 'TokenError'],
  [tokenInfo, 'TokenInfo'],
]);

/** The platform API as an OpenAPI 3.1 document, from the schemas that the gateway itself reads and writes by. */
export function openApiOf(gatewayUrl = 'http://localhost:4000'): object {
  const paths: Record<string, Record<string, object>> = { '/oauth/token': { post: tokenOperation() } };
  for (const [operationId, operation] of Object.entries<Operation>(OPERATIONS)) {
    const methods = paths[operation.path] ?? {};
    paths[operation.path] = { ...methods, [operation.method.toLowerCase()]: operationOf(operationId, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rejoin platform API',
      version: VERSION,
      description:
        'What programs of the company’s call: web messaging configurations, deployments and conversations. Written from the schemas by `npm run reference`; do not edit.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: gatewayUrl, description: 'A gateway of your installation.' }],
    security: [{ oauth: [] }],
    paths,
    components: {
      securitySchemes: {
        oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } } },
        client: { type: 'http', scheme: 'basic', description: 'The id of an OAuth client and its secret.' },
      },
      schemas: components(),
    },
  };
}

function tokenOperation(): object {
  return {
    operationId: 'issueToken',
    summary: 'Gives an OAuth client a token for its secret.',
    security: [{ client: [] }],
    requestBody: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: schemaOf(tokenForm) } },
    },
    responses: {
      200: { description: 'The token.', ...content(clientToken) },
      default: { description: 'Why there is none.', ...content(tokenError) },
    },
  };
}

function operationOf(operationId: string, operation: Operation): object {
  const { method, path, summary, permission, query, body, answer } = operation;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(query === undefined ? [] : queryParameters(query)),
    ...(method === 'POST' ? [KEY] : []),
  ];
  return {
    operationId,
    summary,
    description: permission === undefined ? 'A token is enough.' : `Needs \`${permission}\`.`,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, ...content(body) } }),
    responses: {
      ...(answer === undefined
        ? { 204: { description: 'It is done.' } }
        : { 200: { description: 'It is done.', ...content(answer) } }),
      default: { description: 'Why it is not done.', ...content(platformError) },
    },
  };
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Your own word for this request: its repeat with the same word is answered as the first, for a day.',
  schema: { type: 'string', minLength: 1, maxLength: PLATFORM_LIMITS.idempotencyKeyMax },
};

function queryParameters(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    schema,
  }));
}

function content(schema: z.ZodType): { readonly content: object } {
  return { content: { 'application/json': { schema: schemaOf(schema) } } };
}

function components(): object {
  return Object.fromEntries([...NAMED].map(([schema, name]) => [name, inline(schema, schema)]));
}

function schemaOf(schema: z.ZodType): object {
  const name = NAMED.get(schema);
  return name === undefined ? inline(schema) : { $ref: `#/components/schemas/${name}` };
}

/** With the named ones within it by their names, but not `itself`. */
function inline(schema: z.ZodType, itself?: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const within = zodSchema as unknown as z.ZodType;
      const name = within === itself ? undefined : NAMED.get(within);
      if (name === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      jsonSchema.$ref = `#/components/schemas/${name}`;
    },
  });
  return rest;
}
