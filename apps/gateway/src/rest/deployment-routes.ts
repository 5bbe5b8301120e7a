import { admitsGuests } from '@rejoin/core/deployment/admits';
import { allowsOrigin } from '@rejoin/core/deployment/domains';
import { configJsonOf } from '@rejoin/protocol/rest/config-json';
import { domainsJsonOf } from '@rejoin/protocol/rest/domains-json';
import type { Lookout } from '@rejoin/use-cases/deployment/lookout';
import type { Pictures } from '@rejoin/use-cases/deployment/pictures';
import type { DeploymentPicture } from '@rejoin/use-cases/ports/settings';
import type { FastifyInstance } from 'fastify';
import { asUuid } from '../uuid.ts';
import { refuse } from './refuse.ts';

/** Short, so that a published change shows soon. */
const CACHE = 'public, max-age=30';
/** What every page that embeds the messenger asks for first, whether it may have it or not. */
const DOMAINS = 'domains.json';

type Files = {
  readonly pictures: Pick<Pictures, 'of'>;
  readonly lookout: Pick<Lookout, 'see'>;
  readonly publicUrl: () => string;
};

/** What everybody may know about a deployment (guest API, sections 1.2 and 6.2). */
export function deploymentRoutes(app: FastifyInstance, { pictures, lookout, publicUrl }: Files): void {
  const files: Record<string, (picture: DeploymentPicture) => object> = {
    'config.json': ({ deployment, licences, configuration: { id, version, content } }) =>
      configJsonOf({
        deployment: { status: admitsGuests(deployment.status, licences) ? 'Active' : 'Inactive' },
        configuration: { configurationId: id, version, content },
        gatewayUrl: publicUrl(),
      }),
    [DOMAINS]: ({ deployment }) => domainsJsonOf(deployment),
  };
  for (const [name, write] of Object.entries(files)) {
    app.get<{ Params: { id: string } }>(`/webdeployments/v1/deployments/:id/${name}`, async (request, reply) => {
      const id = asUuid(request.params.id);
      const picture = id && (await pictures.of(id));
      if (!picture) return refuse(reply, 'unknownDeployment');
      const { origin } = request.headers;
      if (name === DOMAINS) lookout.see(id, origin, allowsOrigin(picture.deployment, origin, []));
      return reply.header('cache-control', CACHE).send(write(picture));
    });
  }
}
