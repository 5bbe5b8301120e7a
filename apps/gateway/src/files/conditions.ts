import type { IncomingHttpHeaders } from 'node:http';

/** What a request makes its answer depend on (RFC 9110, section 13), for bytes of which there is one version, ever. */
export type Conditions = {
  /** Whoever asks has the bytes. */
  readonly isKnown: boolean;
  /** Of these bytes a part may be sent. */
  readonly range: string | undefined;
};

/** `tag`: the strong one of the bytes that there are. Bytes that have no date are not what a date asks for. */
export function conditionsOf(headers: IncomingHttpHeaders, method: string, tag: string): Conditions {
  const { range, 'if-none-match': known, 'if-range': of = tag } = headers;
  // Nothing but a GET is asked for a part.
  return { isKnown: isAmong(known, tag), range: method === 'GET' && of === tag ? range : undefined };
}

/** A weak tag is as good here: the bytes are the same. */
function isAmong(known: string | undefined, tag: string): boolean {
  const tags = known?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}
