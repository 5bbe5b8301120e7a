import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['cannedResponses'];

/** A canned response as the server tells it. */
export type StoredResponse = Outputs['get'];
export type ResponseOptions = Outputs['options'];

type Sent = inferRouterInputs<AppRouter>['cannedResponses']['add']['response'];

/** What the form holds; without a code: an empty one. */
export type ResponseContent = Omit<Sent, 'code'> & { readonly code: string };

export type ResponseAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where canned responses are listed. */
export const RESPONSES = { href: '/canned-responses', label: 'Canned responses' } as const;

export const NEW_RESPONSE: ResponseContent = { name: '', code: '', text: '', queueIds: 'all' };

export function contentOf({ id: _, revision: __, code = '', ...content }: StoredResponse): ResponseContent {
  return { ...content, code };
}

/** What is sent, and judged. */
export function responseToSend({ code, ...content }: ResponseContent): Sent {
  return { ...content, ...(code.trim() !== '' && { code: code.trim() }) };
}
