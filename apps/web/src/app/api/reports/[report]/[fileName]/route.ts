import { reportDownload } from '../../../../../server/report-download.ts';

/** A report as a file, called as its address says; `from` and `to` are milliseconds since 1970. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly report: string }> },
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const at = (name: string) => Number(searchParams.get(name) ?? Number.NaN);
  return reportDownload((await params).report, { from: at('from'), to: at('to') });
}
