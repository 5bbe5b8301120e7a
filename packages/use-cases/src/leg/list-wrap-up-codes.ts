import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';

/** All wrap-up codes by name, with where each is used. */
export function listWrapUpCodes(ports: {
  readonly wrapUpCodes: Pick<WrapUpCodes, 'list'>;
}): ReturnType<WrapUpCodes['list']> {
  return ports.wrapUpCodes.list();
}
