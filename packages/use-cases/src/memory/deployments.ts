import type { Deployment } from '@rejoin/core/deployment/deployment';
import { isNameTaken } from '@rejoin/core/same-name';
import type { Deployments, StoredDeployment } from '../ports/settings.ts';
import { type Announce, type Books, type DeploymentBook, states } from './books.ts';
import { flowVersion, latestFlow } from './flows.ts';

export function createMemoryDeployments(books: Books, announce: Announce): Deployments {
  const write = (book: DeploymentBook) => {
    books.deployments.set(book.deployment.id, book);
    announce([{ type: 'settings' }]);
  };
  const isTaken = (deployment: Deployment, freed: readonly string[]) => {
    const all = [...books.deployments.values()].map((book) => book.deployment);
    return isNameTaken(
      all.filter(({ id }) => !freed.includes(id)),
      deployment,
    );
  };
  return {
    list: async () => [...books.deployments.values()].map(storedOf).sort(latestFirst),
    ids: async () => [...books.deployments.keys()],
    find: async (id) => {
      const book = books.deployments.get(id);
      return book === undefined ? undefined : storedOf(book);
    },
    add: async (deployment, at, freed = []) => {
      if (books.deployments.has(deployment.id)) throw new Error(`Deployment ${deployment.id} exists already`);
      if (isTaken(deployment, freed)) return 'nameTaken';
      write({ deployment, revision: 1, modifiedAt: at });
      return 'added';
    },
    save: async ({ deployment, revision, at, freed = [] }) => {
      const book = books.deployments.get(deployment.id);
      if (book === undefined) return 'missing';
      if (isTaken(deployment, freed)) return 'nameTaken';
      if (book.revision !== revision) return 'conflict';
      write({ deployment, revision: revision + 1, modifiedAt: at });
      return 'saved';
    },
    remove: async (id) => {
      if (!books.deployments.has(id)) return 'missing';
      if (states(books).some((state) => state.deploymentId === id && state.status !== 'ended')) return 'inUse';
      books.deployments.delete(id);
      announce([{ type: 'settings' }]);
      return 'removed';
    },
    picture: async (id) => pictureOf(books, id),
    flowVersion: async (id, version) => flowVersion(books, id, version),
  };
}

function pictureOf(books: Books, id: string) {
  const deployment = books.deployments.get(id)?.deployment;
  if (deployment === undefined) return undefined;
  const configuration = books.configurations
    .get(deployment.configurationId)
    ?.versions.find(({ version }) => version === deployment.configurationVersion);
  const flow = latestFlow(books, deployment.flowId);
  if (configuration === undefined || flow === undefined) return undefined;
  return {
    deployment,
    configuration: { id: deployment.configurationId, ...configuration },
    flow,
    schedules: [...books.schedules.values()],
    queues: [...books.queues.values()],
    licences: books.licences,
    threadingMinutes: books.threadingMinutes,
  };
}

function storedOf({ deployment, revision, modifiedAt }: DeploymentBook): StoredDeployment {
  return { ...deployment, revision, modifiedAt };
}

function latestFirst(a: StoredDeployment, b: StoredDeployment): number {
  return b.modifiedAt - a.modifiedAt || (a.id < b.id ? -1 : 1);
}
