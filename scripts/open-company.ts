import { randomInt } from 'node:crypto';
import { hashPassword } from '@rejoin/auth/password';
import { createStores } from '@rejoin/db/create-stores';
import { type DemoSignIn, seedDemo } from '@rejoin/db/seed-demo';
import { foundCompany } from '@rejoin/use-cases/found-company';
import type { StartSettings } from './env.ts';

export type OpenedCompany = {
  /** Where the messenger can be tried, below the gateway's address. */
  readonly demoPath: string;
  /** Those whose passwords are known: of the demo company always, of another when it has just been founded. */
  readonly signIns: readonly DemoSignIn[];
};

const DEMO_PATH = '/demo';

/** In a migrated database without a company founds the one that the settings name, or else the demo company. */
export async function openCompany(
  databaseUrl: string,
  { company, publicGatewayUrl }: Pick<StartSettings, 'company' | 'publicGatewayUrl'>,
): Promise<OpenedCompany> {
  if (company === undefined) return { demoPath: DEMO_PATH, signIns: await seedDemo(databaseUrl) };
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-founding' });
  try {
    await stores.check();
    const { name, licence, adminName, adminEmail } = company;
    const password = makePassword();
    const administrator = { name: adminName, email: adminEmail, passwordHash: await hashPassword(password) };
    const domains = [new URL(publicGatewayUrl).hostname];
    const founded = await foundCompany(stores, { name, licence, domains, administrator });
    if (founded.type === 'alreadyFounded') return { demoPath: DEMO_PATH, signIns: [] };
    return {
      demoPath: `${DEMO_PATH}?deploymentId=${founded.deploymentId}`,
      signIns: [{ name: adminName, email: adminEmail, password, role: 'Administrator' }],
    };
  } finally {
    await stores.close();
  }
}

/** No letters that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five letters: 99 bits. */
function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
