import { guestExport } from '../../../../server/guest-export.ts';

/** Everything that is held about the guest who has the session, as a file. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly sessionId: string }> },
): Promise<Response> {
  return guestExport((await params).sessionId);
}
