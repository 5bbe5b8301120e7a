import type { Case } from '../case.ts';
import { CLIENTS, type Client } from '../clients.ts';
import { holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { unique } from '../requests.ts';
import type { Table } from '../table.ts';
import type { Frame, FrameClass } from '../wire/frames.ts';

/** Asks the way the client does: some of its requests carry no mark. */
async function exchange<Class extends FrameClass>(
  guest: Guest,
  request: object,
  className: Class,
): Promise<Frame<Class>> {
  if ('tracingId' in request) return guest.ask(request, className);
  guest.send(request);
  return guest.next(className);
}

function sit(table: Table, client: Client, token?: string): Promise<Guest> {
  const headers = client.headers(table.host, table.deployment);
  return table.connect({ query: client.query, headers, ...(token !== undefined && { token }) });
}

async function configure(guest: Guest, client: Client, startNew = false) {
  const request = client.configure({ token: guest.token, deploymentId: guest.deploymentId, startNew });
  return (await exchange(guest, request, 'SessionResponse')).body;
}

function casesOf(client: Client): Case[] {
  return [
    {
      section: '2.1',
      name: `${client.name} connects, configures and is new; coming back it is not`,
      async run(table) {
        const guest = await sit(table, client);
        holds(await configure(guest, client), { connected: true, newSession: true }, 'the first answer');
        const back = await sit(table, client, guest.token);
        holds(await configure(back, client), { connected: true, newSession: false }, 'the second answer');
      },
    },
    {
      section: '2.3',
      name: `${client.name} reads its own text back`,
      async run(table) {
        const guest = await sit(table, client);
        await configure(guest, client);
        const words = unique('Hello');
        guest.send(client.text(words));
        const message = await guest.hear(({ direction }) => direction === 'Inbound');
        holds(message, { type: 'Text', text: words, direction: 'Inbound' }, 'the message');
      },
    },
    {
      section: '2.3',
      name: `${client.name} sends custom attributes where it puts them`,
      async run(table) {
        const guest = await sit(table, client);
        await configure(guest, client);
        guest.send(client.attributes(unique('Hello'), { plan: 'gold' }));
        const message = await guest.hear(({ direction }) => direction === 'Inbound');
        same(message.channel.metadata, { customAttributes: { plan: 'gold' } }, 'channel.metadata');
      },
    },
    {
      section: '2.8',
      name: `${client.name} asks for a sign of life and gets it with its mark`,
      async run(table) {
        const guest = await sit(table, client);
        await configure(guest, client);
        const pong = await exchange(guest, client.echo(guest.token), 'StructuredMessage');
        holds(pong, { type: 'response', body: { text: 'ping', type: 'Text', direction: 'Inbound' } }, 'the answer');
      },
    },
    {
      section: '2.4',
      name: `${client.name} announces a file and is told where to put it`,
      on: { attachments: true },
      async run(table) {
        const guest = await sit(table, client);
        await configure(guest, client);
        const request = client.announce({ fileName: 'photo.png', fileType: 'image/png', fileSize: 68 });
        const { body } = await exchange(guest, request, 'PresignedUrlResponse');
        if ('attachmentId' in request) same(body.attachmentId, request['attachmentId'], 'attachmentId');
      },
    },
    {
      section: '7.2',
      name: `${client.name} comes back after its line broke and finds the conversation`,
      async run(table) {
        const guest = await sit(table, client);
        await configure(guest, client);
        const words = unique('Before');
        guest.send(client.text(words));
        await guest.hear(({ direction }) => direction === 'Inbound');
        guest.socket.terminate();
        const back = await sit(table, client, guest.token);
        holds(await configure(back, client), { newSession: false }, 'the answer');
        const { entities } = await table.history(back);
        holds(entities.at(-1), { text: words, direction: 'Inbound' }, 'the oldest of the history');
      },
    },
  ];
}

/** What the clients in the wild do, each in its own way. */
export const CLIENT_CASES: readonly Case[] = CLIENTS.flatMap(casesOf);
