import type { FastifyRequest } from 'fastify';

/** The token of an `Authorization` header, whatever the case of "bearer" (guest API, section 6.1). */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  return /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
