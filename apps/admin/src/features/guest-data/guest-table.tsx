import { Button, buttonClasses } from '@rejoin/ui/button';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { EraseDialog } from './erase-dialog.tsx';
import { type Guest, nameOf } from './use-guest-data.ts';

type GuestTableProps = { guests: readonly Guest[]; mayAdd: boolean };

/** Who was found and how much is held about them. */
export function GuestTable({ guests, mayAdd }: GuestTableProps) {
  const [doomed, setDoomed] = useState<Guest>();
  const columns: readonly Column<Guest>[] = [
    { key: 'guest', header: 'Guest', cell: (guest) => <Name guest={guest} /> },
    { key: 'conversations', header: 'Conversations', align: 'end', cell: ({ held }) => held.conversations },
    { key: 'messages', header: 'Messages', align: 'end', wideOnly: true, cell: ({ held }) => held.messages },
    { key: 'files', header: 'Files', align: 'end', wideOnly: true, cell: ({ held }) => held.files },
    { key: 'first', header: 'First', wideOnly: true, cell: ({ held }) => <When at={held.firstAt} /> },
    { key: 'last', header: 'Last', wideOnly: true, cell: ({ held }) => <When at={held.lastAt} /> },
    ...(mayAdd ? [deeds(setDoomed)] : []),
  ];
  return (
    <>
      <Table
        caption="Guests that were found"
        columns={columns}
        rows={guests}
        keyOf={({ sessionId }) => sessionId}
        empty={null}
      />
      {doomed !== undefined && <EraseDialog guest={doomed} onClose={() => setDoomed(undefined)} />}
    </>
  );
}

function deeds(onErase: (guest: Guest) => void): Column<Guest> {
  return {
    key: 'deeds',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    cell: (guest) => (
      <span className="inline-flex flex-wrap justify-end gap-2">
        <a
          href={`/api/guest-data/${guest.sessionId}`}
          download
          aria-label={`Export the data of ${nameOf(guest)}`}
          className={buttonClasses('secondary')}
        >
          <Download aria-hidden />
          Export
        </a>
        <Button
          icon={<Trash2 aria-hidden />}
          aria-label={`Erase the data of ${nameOf(guest)}`}
          onClick={() => onErase(guest)}
        >
          Erase
        </Button>
      </span>
    ),
  };
}

function Name({ guest }: { guest: Guest }) {
  const { identity } = guest;
  return (
    <span className="block min-w-0">
      <span className="block font-medium [overflow-wrap:anywhere]">{nameOf(guest)}</span>
      {identity !== undefined && (
        <span className="block text-13 text-muted [overflow-wrap:anywhere]">{identity.email ?? identity.subject}</span>
      )}
    </span>
  );
}

function When({ at }: { at: number | undefined }) {
  return at === undefined ? '–' : <TimeAgo at={at} className="whitespace-nowrap" />;
}
