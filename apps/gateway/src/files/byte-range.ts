import type { ByteRange } from '@rejoin/use-cases/ports/attachments';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/i;

/**
 * Which part of `size` bytes a Range header asks for (RFC 9110, section 14). `undefined`: all of it, also where it asks for several
 * parts or can't be made out, which leaves a server free to send everything.
 */
export function askedRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = ONE_RANGE.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return within(Math.max(0, size - Number(last)), size - 1, size);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return within(Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1), size);
}

function within(start: number, end: number, size: number): ByteRange | 'unsatisfiable' {
  return start < size ? { start, end } : 'unsatisfiable';
}
