import type { Deployment } from '@rejoin/core/deployment/deployment';
import { z } from 'zod';
import { plainText, uuid } from '../../up/fields.ts';
import type { FieldProblem } from './field-problem.ts';
import { readBody } from './read-body.ts';
import { type FeatureSentences, type Json, unkeptFields } from './unkept-fields.ts';
import { webConfiguration } from './web-configuration.ts';

const TEXT_MAX = 10_000;
const text = plainText.max(TEXT_MAX);
const ofServer = { readOnly: true } as const;
/** Version 1 and up, and no more than a store can hold. */
const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'A deployment uses a published version: its number, as text')
  .meta({ description: 'The number of a published version, as text.' });

/** A place where a messenger runs (platform API, section 2.2). */
export const webDeployment = z.object({
  id: z.string().optional().meta(ofServer),
  name: text,
  description: text.optional(),
  status: z.enum(['Active', 'Inactive']).optional(),
  configuration: z.object({ id: uuid, version: versionNumber, selfUri: z.string().optional().meta(ofServer) }),
  flow: z
    .object({ id: uuid, name: z.string().optional().meta(ofServer) }, 'A deployment needs a flow')
    .meta({ description: 'The flow that guests get into; its latest published version.' }),
  allowAllDomains: z.boolean().optional(),
  allowedDomains: z.array(z.string().max(300)).max(1000).optional(),
  pushIntegrations: z.array(z.never()).optional().meta({ description: 'Not offered.' }),
  dateModified: z.iso.datetime().optional().meta(ofServer),
  snippet: z.string().optional().meta(ofServer),
  selfUri: z.string().optional().meta(ofServer),
});

export type WebDeployment = z.infer<typeof webDeployment>;

/** The same, read with `expand=Configuration`. */
export const expandedDeployment = webDeployment.extend({
  configuration: z.union([webDeployment.shape.configuration, webConfiguration]),
});

export type ExpandedDeployment = z.infer<typeof expandedDeployment>;

/** A deployment and what it shows. */
export const deployedConfiguration = z.object({ configurationVersion: webConfiguration, deployment: webDeployment });

const READ_ONLY: readonly string[] = [
  ...['id', 'selfUri', 'dateCreated', 'dateModified', 'createdUser', 'lastModifiedUser', 'snippet'],
];

type DeploymentContent = Omit<Deployment, 'id'>;

/** The settings of a deployment in the shape of the platform API. */
export function webDeploymentOf(deployment: DeploymentContent): WebDeployment {
  const { name, description, status, configurationId, configurationVersion, flowId } = deployment;
  return {
    ...{ name, description, status },
    configuration: { id: configurationId, version: `${configurationVersion}` },
    flow: { id: flowId },
    allowAllDomains: deployment.allowAllDomains,
    allowedDomains: [...deployment.allowedDomains],
    pushIntegrations: [],
  };
}

export type ReadDeploymentBody =
  | { readonly type: 'read'; readonly content: DeploymentContent }
  | { readonly type: 'refused'; readonly problems: readonly FieldProblem[] };

/** The settings that a body asks for; what it leaves out is none. What could not be kept is refused. */
export function readWebDeployment(body: unknown): ReadDeploymentBody {
  const read = readBody(webDeployment, withoutExpansion(body));
  if (read.type === 'refused') return read;
  const { name, description, status, configuration, flow, allowAllDomains, allowedDomains } = read.value;
  const content: DeploymentContent = {
    ...{ name, description: description ?? '', status: status ?? 'Active' },
    configurationId: configuration.id,
    configurationVersion: Number(configuration.version),
    flowId: flow.id,
    allowAllDomains: allowAllDomains ?? false,
    allowedDomains: allowedDomains ?? [],
  };
  const sent = Object.fromEntries(Object.entries(read.sent as object).filter(([key]) => !READ_ONLY.includes(key)));
  const problems = unkeptFields(sent, webDeploymentOf(content) as Json, SENTENCES);
  if (problems.length > 0) return { type: 'refused', problems };
  const lower = { configurationId: configuration.id.toLowerCase(), flowId: flow.id.toLowerCase() };
  return { type: 'read', content: { ...content, ...lower } };
}

/** Of the configuration and the flow, what says which is meant: the rest is theirs, and may come along as it was read. */
function withoutExpansion(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const fields: Readonly<Record<string, unknown>> = { ...body };
  const pick = (key: string, names: readonly string[]) => {
    const value = fields[key];
    if (typeof value !== 'object' || value === null) return {};
    return { [key]: Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) };
  };
  return { ...fields, ...pick('configuration', ['id', 'version']), ...pick('flow', ['id']) };
}

const SENTENCES: FeatureSentences = [
  ['supportedContent', 'Which files may be sent is set in the configuration.'],
  ['pushIntegrations', 'There are no push notifications.'],
];
