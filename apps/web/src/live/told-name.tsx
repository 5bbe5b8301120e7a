import { toldName } from '@rejoin/core/identity/told-name';
import type { FloorRow, InboxRow } from './wire.ts';

/** Behind what a guest is called here, what they say that they are called: in quotation marks, for nobody vouches for it. */
export function ToldName({ row }: { readonly row: Pick<InboxRow | FloorRow, 'guest' | 'attributes'> }) {
  const name = toldName(row);
  if (name === undefined) return null;
  return (
    <span className="font-normal text-muted" title="Told by the guest or the page. Nobody vouches for it.">
      {' '}
      <span className="sr-only">says their name is </span>“<bdi>{name}</bdi>”
    </span>
  );
}
