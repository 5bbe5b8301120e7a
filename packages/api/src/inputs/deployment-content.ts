import type { Deployment } from '@rejoin/core/deployment/deployment';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** The shape only; what may be in it is judged by core's `validateDeployment`, which names every problem. */
export const deploymentContent = z.object({
  name: text,
  description: text,
  status: z.enum(['Active', 'Inactive']),
  configurationId: id,
  configurationVersion: z.int(),
  flowId: id,
  allowAllDomains: z.boolean(),
  allowedDomains: z.array(z.string().max(300)).max(1000).readonly(),
}) satisfies z.ZodType<Omit<Deployment, 'id'>>;

export const deployment = deploymentContent.extend({ id }) satisfies z.ZodType<Deployment>;
