import { hashPassword } from '@rejoin/auth/password';
import { type DemoSignIn, seedDemo } from '@rejoin/db/demo/seed-demo';
import { createStores } from '@rejoin/db/stores/create-stores';
import { foundCompany } from '@rejoin/use-cases/company/found-company';
import type { StartSettings } from './env.ts';
import { newPassword } from './new-password.ts';

/**
 * In a migrated database without a company founds the one that the settings name, or else the demo company. Returns those whose passwords are
 * known: of the demo company always, of another when it has just been founded.
 */
export async function openCompany(
  databaseUrl: string,
  { company, publicGatewayUrl }: Pick<StartSettings, 'company' | 'publicGatewayUrl'>,
): Promise<readonly DemoSignIn[]> {
  if (company === undefined) return seedDemo(databaseUrl);
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-founding' });
  try {
    await stores.check();
    const { name, licence, adminName, adminEmail } = company;
    const password = newPassword();
    const administrator = { name: adminName, email: adminEmail, passwordHash: await hashPassword(password) };
    const domains = [new URL(publicGatewayUrl).hostname];
    const founded = await foundCompany(stores, { name, licence, domains, administrator });
    if (founded.type === 'alreadyFounded') return [];
    return [{ name: adminName, email: adminEmail, password, role: 'Administrator' }];
  } finally {
    await stores.close();
  }
}
