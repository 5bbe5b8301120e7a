import { PERMISSIONS } from '@rejoin/core/permissions/permission';
import { openApi } from './api.test-kit.ts';

export const VERA = '5a000000-0000-4000-8000-0000000000a1';
const DOMAINS = [...new Set(PERMISSIONS.map((permission) => permission.slice(0, permission.indexOf(':'))))];

/** The shop with Vera, who may do everything, and what is written in the audit log. */
export async function openAuditedShop() {
  const api = await openApi();
  const { companyWrites } = api.house.ports;
  const policies = DOMAINS.map((domain) => ({ domain, entity: '*', actions: ['*'] }));
  await companyWrites.putRole({ id: VERA, name: 'Administrator', policies });
  const email = 'vera@shop.example';
  await companyWrites.putPerson({ id: VERA, name: 'Vera', email, passwordHash: 'no password', roleIds: [VERA] });
  const vera = await api.as(VERA);
  const entries = async () => (await vera.audit.list({ filter: {} })).entries;
  const furnished = (await entries()).length;
  /** What has been written since, the oldest first. */
  const written = async () => (await entries()).toReversed().slice(furnished);
  return { ...api, vera, written };
}
