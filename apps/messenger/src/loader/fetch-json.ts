/** A file of the gateway's, asked for without the page's cookies. Throws where it can't be had, because of the status if there is one. */
export async function fetchJson<File>(url: string): Promise<File> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`, { cause: response.status });
  return (await response.json()) as File;
}
