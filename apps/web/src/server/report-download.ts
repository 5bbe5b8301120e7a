import 'server-only';
import { logFault } from '@rejoin/api/log-fault';
import type { Permission } from '@rejoin/core/permissions/permission';
import { type Interval, REPORT_MAX_DAYS } from '@rejoin/core/reports/interval';
import { agentTimeCsv } from '@rejoin/use-cases/reports/agent-time-csv';
import { conversationsCsv } from '@rejoin/use-cases/reports/conversations-csv';
import { apiContext } from './api.ts';
import { stores } from './stores.ts';

type Pieces = AsyncIterable<string> | Iterable<string>;

type Report = {
  readonly permission: Permission;
  /** `undefined`: nothing can be made of this interval. */
  readonly make: (interval: Interval) => Promise<Pieces | undefined>;
};

const REPORTS: Readonly<Record<string, Report>> = {
  'agent-time': {
    permission: 'analytics:userDetail:view',
    async make(interval) {
      const made = await agentTimeCsv(stores(), interval);
      return made.type === 'made' ? [made.csv] : undefined;
    },
  },
  conversations: {
    permission: 'analytics:conversationDetail:view',
    async make(interval) {
      const made = conversationsCsv(stores(), interval);
      return made.type === 'made' ? made.pieces : undefined;
    },
  },
};

/** A report as a file, for whoever may read it; it is read from the database as fast as it is taken. */
export async function reportDownload(name: string, { from, to }: Interval): Promise<Response> {
  const report = Object.hasOwn(REPORTS, name) ? REPORTS[name] : undefined;
  if (report === undefined) return answer(404, 'There is no such report.');
  const { person } = await apiContext();
  if (person === undefined) return answer(401, 'Sign in first.');
  if (!person.permissions.has(report.permission)) return answer(403, 'Your role does not let you read this.');
  const isTime = Number.isInteger(from) && Number.isInteger(to);
  const pieces = isTime ? await report.make({ from, to }) : undefined;
  if (pieces === undefined) return answer(400, `Choose at most ${REPORT_MAX_DAYS} days.`);
  return new Response(streamOf(pieces), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      // Without a name: the address ends in one, from the days by the clock of whoever reads it.
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    },
  });
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        logFault('A report could not be read', error);
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
