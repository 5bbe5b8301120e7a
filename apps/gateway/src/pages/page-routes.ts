import { randomBytes } from 'node:crypto';
import { snippet } from '@rejoin/protocol/snippet';
import type { Pictures } from '@rejoin/use-cases/deployment/pictures';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../rest/refuse.ts';
import { asUuid } from '../uuid.ts';
import { frameAncestors } from './frame-ancestors.ts';
import type { MessengerFiles } from './messenger-files.ts';
import { PAGE_HEADERS, policy } from './security-headers.ts';

type Pages = {
  readonly files: MessengerFiles;
  readonly pictures: Pick<Pictures, 'of'>;
  readonly publicUrl: () => string;
  /** What the demo page shows unless told otherwise: the first of these that there is. */
  readonly demoDeploymentIds: readonly string[];
};

/** The pages of the messenger: its frame, and a shop to try it in. */
export function pageRoutes(app: FastifyInstance, { files, pictures, publicUrl, demoDeploymentIds }: Pages): void {
  app.get('/', (_request, reply) => reply.redirect('/demo'));

  app.get<{ Querystring: { deploymentId?: string } }>('/messenger/frame', async (request, reply) => {
    const page = files.get('frame/frame.html');
    const deploymentId = asUuid(`${request.query.deploymentId}`);
    const picture = deploymentId && (await pictures.of(deploymentId));
    if (page === undefined) return refuse(reply, 'notFound');
    if (!picture) return refuse(reply, 'unknownDeployment');
    const ancestors = frameAncestors(picture.deployment, publicUrl());
    return reply
      .headers({ ...PAGE_HEADERS, 'content-security-policy': framePolicy(publicUrl(), ancestors) })
      .send(page.bytes);
  });

  app.get<{ Querystring: { deploymentId?: string } }>('/demo', async (request, reply) => {
    const page = files.get('demo/index.html');
    if (page === undefined) return refuse(reply, 'notFound');
    const nonce = randomBytes(16).toString('base64');
    const gatewayUrl = publicUrl();
    const deploymentId = asUuid(`${request.query.deploymentId}`) ?? (await firstOf(demoDeploymentIds, pictures));
    const facts = { gatewayUrl, deploymentId, nonce };
    const html = fill(page.bytes.toString(), { ...facts, snippet: snippet(facts) });
    return reply.headers({ ...PAGE_HEADERS, 'content-security-policy': demoPolicy(gatewayUrl, nonce) }).send(html);
  });
}

async function firstOf(deploymentIds: readonly string[], pictures: Pages['pictures']): Promise<string> {
  for (const id of deploymentIds) if ((await pictures.of(id)) !== undefined) return id;
  return '';
}

/** Pictures of cards and pickers are the company's, from wherever it keeps them; a guest can send none of these. */
function framePolicy(publicUrl: string, ancestors: readonly string[]): string {
  const socket = publicUrl.replace(/^http/, 'ws');
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", publicUrl, socket],
    'img-src': ["'self'", publicUrl, 'https:', 'blob:', 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ancestors,
  });
}

/** What a careful shop would send: no inline code but the snippet, and nothing from elsewhere but the messenger and its launcher's icon. */
function demoPolicy(publicUrl: string, nonce: string): string {
  return policy({
    'default-src': ["'self'"],
    'script-src': [`'nonce-${nonce}'`],
    'style-src': ["'self'"],
    'connect-src': ["'self'", publicUrl],
    'frame-src': [publicUrl],
    'img-src': ["'self'", 'https:', 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
}

function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => facts[name] ?? whole);
}
