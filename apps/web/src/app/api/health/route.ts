import { logFault } from '@rejoin/api/log-fault';
import { NextResponse } from 'next/server';
import { stores } from '../../../server/stores.ts';

export const dynamic = 'force-dynamic';

/** 200 when the database answers, 503 when it does not. */
export async function GET() {
  try {
    await stores().check();
    return NextResponse.json({ status: 'ok' });
  } catch (error) {
    logFault('The database does not answer', error);
    return NextResponse.json({ status: 'databaseUnreachable' }, { status: 503 });
  }
}
