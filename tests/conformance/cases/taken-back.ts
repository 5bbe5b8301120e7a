import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { text, unique } from '../requests.ts';
import { announce, fileContent, upload } from '../uploads.ts';

const on = { attachments: true };
const remove = (attachmentId: string) => ({ action: 'deleteAttachment', attachmentId });

/** Files that are taken back before they were sent (guest API, sections 2.6 and 3.6). */
export const TAKEN_BACK_CASES: readonly Case[] = [
  {
    section: '3.6',
    name: 'a file that was not sent can be deleted, and is gone',
    on,
    async run(table) {
      const guest = await table.arrive();
      const attachmentId = await upload(table, guest);
      same((await guest.ask(remove(attachmentId), 'AttachmentDeletedResponse')).body, { attachmentId }, 'the answer');
      same(
        (await guest.ask({ action: 'getAttachment', attachmentId }, 'string')).code,
        4009,
        'the code of getAttachment',
      );
      const message = text(unique('Gone'), { content: fileContent(attachmentId) });
      same((await guest.ask(message, 'string')).code, 4009, 'the code of sending');
    },
  },
  {
    section: '2.6',
    name: 'a file that was sent stays',
    on,
    async run(table) {
      const guest = await table.arrive();
      const attachmentId = await upload(table, guest);
      await guest.ask(text(unique('Kept'), { content: fileContent(attachmentId) }), 'StructuredMessage');
      const { code } = await guest.ask(remove(attachmentId), 'string');
      ensure(code >= 400, `the code is ${code}`);
      await guest.ask({ action: 'getAttachment', attachmentId }, 'PresignedUrlResponse');
    },
  },
  {
    section: '2.6',
    name: 'a file that nobody announced can’t be deleted: 4009',
    on,
    run: async (table) =>
      same((await (await table.arrive()).ask(remove(crypto.randomUUID()), 'string')).code, 4009, 'the code'),
  },
  {
    section: '2.6',
    name: 'the file of another guest can’t be deleted',
    on,
    async run(table) {
      const [guest, other] = [await table.arrive(), await table.arrive()];
      const attachmentId = await upload(table, guest);
      same((await other.ask(remove(attachmentId), 'string')).code, 4009, 'the code');
      await guest.ask({ action: 'getAttachment', attachmentId }, 'PresignedUrlResponse');
    },
  },
  {
    section: '2.6',
    name: 'deleting twice is answered, and the connection lives',
    on,
    async run(table) {
      const guest = await table.arrive();
      const attachmentId = await upload(table, guest);
      await guest.ask(remove(attachmentId), 'AttachmentDeletedResponse');
      const again = await guest.answerTo(remove(attachmentId));
      ensure(
        again.class === 'string' || again.class === 'AttachmentDeletedResponse',
        `it is answered with ${again.class}`,
      );
      await guest.settled();
    },
  },
  {
    section: '2.6',
    name: 'a file whose bytes have not come is not kept waiting: deleting it is answered',
    on,
    async run(table) {
      const guest = await table.arrive();
      const { attachmentId } = await announce(guest);
      const answer = await guest.answerTo(remove(attachmentId));
      ensure(
        answer.class === 'string' || answer.class === 'AttachmentDeletedResponse',
        `it is answered with ${answer.class}`,
      );
    },
  },
];
