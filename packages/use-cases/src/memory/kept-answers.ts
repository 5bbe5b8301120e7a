import { KEPT_ANSWERS, KEPT_MS, type KeptAnswers, type KeyedRequest, UNDER_WAY_MS } from '../ports/kept-answers.ts';
import type { Books } from './books.ts';

export function createMemoryKeptAnswers({ clients, answers }: Books): KeptAnswers {
  const nameOf = ({ clientId, key }: KeyedRequest) => `${clientId} ${key}`;
  return {
    begin: async (request, at) => {
      if (!clients.has(request.clientId)) throw new Error(`There is no client ${request.clientId}`);
      for (const [name, { at: since, answer }] of answers)
        if (since < at - (answer === undefined ? UNDER_WAY_MS : KEPT_MS)) answers.delete(name);
      const kept = answers.get(nameOf(request));
      if (kept !== undefined) {
        if (kept.requestHash !== request.requestHash) return { type: 'another' };
        return kept.answer === undefined ? { type: 'underWay' } : { type: 'answered', answer: kept.answer };
      }
      answers.set(nameOf(request), { ...request, at });
      const ofClient = [...answers].filter(([, { clientId }]) => clientId === request.clientId);
      for (const [name] of ofClient.slice(0, -KEPT_ANSWERS)) answers.delete(name);
      return { type: 'first' };
    },
    keep: async (request, answer) => {
      const kept = answers.get(nameOf(request));
      if (kept !== undefined) answers.set(nameOf(request), { ...kept, answer });
    },
    forget: async (request) => {
      answers.delete(nameOf(request));
    },
  };
}
