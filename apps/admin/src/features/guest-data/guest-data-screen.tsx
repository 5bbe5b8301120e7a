'use client';

import { FOUND_MAX } from '@rejoin/core/guest-data/held';
import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { PageHeader } from '@rejoin/ui/page-header';
import { TextField } from '@rejoin/ui/text-field';
import { Search, SearchX, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { GuestTable } from './guest-table.tsx';
import { RetentionSection } from './retention-section.tsx';
import { useGuests } from './use-guest-data.ts';

/** Finds a guest, says what is held about them, and gives or erases it. */
export function GuestDataScreen({ mayAdd }: { mayAdd: boolean }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  return (
    <>
      <PageHeader
        title="Guest data"
        description="What is held about a guest, for whoever asks to see it or to have it erased. The audit log says who did so."
      />
      <search className="mt-6 block">
        <form
          className="flex items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            setWords(typed.trim());
          }}
        >
          <TextField
            label="Find a guest"
            hideLabel
            placeholder="Find a guest"
            type="search"
            className="min-w-0 flex-1"
            hint="A part of a name, an e-mail address, an id of the identity provider or what your page says of them; or the whole id of a conversation."
            leading={<Search aria-hidden />}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" variant="primary">
            Find
          </Button>
        </form>
      </search>
      <div className="mt-6 mb-12">
        <Found words={words} mayAdd={mayAdd} />
      </div>
      <div className="mb-12 border-t border-line pt-6">
        <RetentionSection mayAdd={mayAdd} />
      </div>
    </>
  );
}

function Found({ words, mayAdd }: { words: string; mayAdd: boolean }) {
  const { data, isError, isFetching, refetch } = useGuests(words);
  if (words === '') {
    return (
      <EmptyState
        icon={<UserSearch />}
        title="Guests that you find appear here"
        text="Write above what you know of them."
      />
    );
  }
  if (data === undefined) {
    if (!isError) return <ListSkeleton label="Looking for guests" widths={['w-56', 'w-64']} />;
    return (
      <ErrorState
        title="Guests could not be looked for"
        text="Nothing is lost. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (data.length === 0) {
    return <EmptyState icon={<SearchX />} title="No guest is like this" text="Look for less, or for a whole id." />;
  }
  return (
    <>
      <GuestTable guests={data} mayAdd={mayAdd} />
      {data.length === FOUND_MAX && (
        <p className="mt-3 text-13 text-muted">
          The {FOUND_MAX} who were heard of last. There may be more: say more of the guest you look for.
        </p>
      )}
    </>
  );
}
