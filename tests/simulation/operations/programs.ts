import { sendProgramMessage } from '@rejoin/use-cases/conversation/send-program-message';
import { disconnectByProgram } from '@rejoin/use-cases/leg/disconnect-by-program';
import type { Scene } from '../scene.ts';
import type { GatewayPorts } from '../world/gateway.ts';
import { LineDown } from '../world/line-down.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

const PROGRAM = { byId: 'program', byName: 'Parcels' };

type Deed = (ports: GatewayPorts, conversationId: string) => Promise<unknown>;

/** What a program of the company's does in any conversation there is, and does again where no answer came. */
export const PROGRAM_OPERATIONS: readonly Operation[] = [
  {
    name: 'a program writes',
    weight: 3,
    begin(scene) {
      const at = scene.time.now();
      return calls(scene, (ports, conversationId) => {
        const text = `Parcels.${at} in ${conversationId}`;
        return sendProgramMessage(ports, { ...PROGRAM, conversationId, text, key: 'own' });
      });
    },
  },
  {
    name: 'a program disconnects',
    weight: 2,
    begin: (scene) =>
      calls(scene, (ports, conversationId) => disconnectByProgram(ports, { ...PROGRAM, conversationId })),
  },
];

function calls({ chance, ledger, sites, time }: Scene, deed: Deed): string | undefined {
  const conversationId = pickOf(chance, [...ledger.pages.keys()]);
  const gateway = pickOf(chance, sites)?.gateway();
  if (conversationId === undefined || gateway === undefined) return undefined;
  const twice = chance.between(1, 4) === 1;
  for (let each = 0; each < (twice ? 2 : 1); each += 1)
    void time.as(gateway.owner, () => deed(gateway.ports, conversationId)).catch(unlessLineDown);
  return `${conversationId}${twice ? ', twice' : ''}`;
}

function unlessLineDown(error: unknown): void {
  if (!(error instanceof LineDown)) throw error;
}
