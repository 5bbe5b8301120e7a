import { createServer } from 'node:http';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The bare limit: a relay that knows no rules. Clients `/N/guest` and `/N/agent` talk with each other; everything that came
 * since the last commit goes into one durable INSERT, and is passed on when that is committed. A program of its own: its
 * arguments are the database's address and the port.
 */
const [databaseUrl, port] = process.argv.slice(2);
const database = new pg.Client({ connectionString: databaseUrl });
await database.connect();
await database.query(
  'CREATE TABLE message (id bigserial PRIMARY KEY, pair int NOT NULL, sender text NOT NULL, text text NOT NULL)',
);

type Waiting = { readonly pair: string; readonly side: string; readonly text: string };

const sockets = new Map<string, WebSocket>();
let waiting: Waiting[] = [];
let writing = false;

async function write(): Promise<void> {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await database.query({
      name: 'insert',
      text: 'INSERT INTO message (pair, sender, text) SELECT * FROM unnest($1::int[], $2::text[], $3::text[])',
      values: [batch.map(({ pair }) => pair), batch.map(({ side }) => side), batch.map(({ text }) => text)],
    });
    for (const { pair, side, text } of batch)
      sockets.get(`/${pair}/${side === 'guest' ? 'agent' : 'guest'}`)?.send(text);
  }
  writing = false;
}

const http = createServer((_, response) => response.end());
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const path = request.url ?? '';
  const [, pair = '', side = ''] = path.split('/');
  sockets.set(path, socket);
  socket.on('message', (data) => {
    waiting.push({ pair, side, text: String(data) });
    if (!writing) {
      writing = true;
      setImmediate(() => void write());
    }
  });
});
http.listen(Number(port), '127.0.0.1');
