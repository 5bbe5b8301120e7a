import { connectGuest, type TestGateway, type TestGuest } from '../gateway.test-kit.ts';

/** A guest with a session of their own. */
export async function openGuest(gateway: TestGateway): Promise<TestGuest> {
  const guest = await connectGuest(gateway);
  await guest.configure();
  return guest;
}

/** The guest says that notes.txt will come. */
export async function announceNotes(guest: TestGuest) {
  const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
  const { url, headers, attachmentId } = (await guest.ask(file, 'PresignedUrlResponse')).body;
  return { url, attachmentId, put: (bytes: string) => fetch(url, { method: 'PUT', headers, body: bytes }) };
}
