import 'server-only';
import { exportGuest } from '@rejoin/use-cases/guest-data/export-guest';
import { guestExportJson } from '@rejoin/use-cases/guest-data/guest-export-json';
import { apiContext } from './api.ts';
import { stores } from './stores.ts';

/** What is held about a guest, as a file, for whoever may export it. */
export async function guestExport(sessionId: string): Promise<Response> {
  const { person, downloadUrl } = await apiContext();
  if (person === undefined) return answer(401, 'Sign in first.');
  if (!person.permissions.has('gdpr:request:add')) return answer(403, 'Your role does not let you export guest data.');
  const { id, name } = person;
  const outcome = await exportGuest(stores(), { sessionId, by: { type: 'person', id, name } });
  if (outcome.type === 'refused') return answer(404, 'There is no such guest any more.');
  return new Response(guestExportJson(outcome.guest, downloadUrl), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="guest-${outcome.guest.sessionId.slice(-4)}.json"`,
      'cache-control': 'no-store',
    },
  });
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}
