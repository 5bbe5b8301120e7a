import { afterEach, expect, it, vi } from 'vitest';
import { flagsOfNode } from './flags-of-node.ts';
import { GATEWAY_FLAGS } from './programs.ts';

afterEach(() => vi.restoreAllMocks());

it('leaves out what this Node does not know, and says so once, however many gateways are started', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const _gateway of [1, 2]) expect(flagsOfNode(['--no-such-thing', '--expose-gc'])).toEqual(['--expose-gc']);
  expect(said.mock.calls).toEqual([['This Node does not know --no-such-thing: the program starts without it.\n']]);
});

it('finds all that the gateway is started with', () => {
  expect(flagsOfNode(GATEWAY_FLAGS)).toEqual(GATEWAY_FLAGS);
});
