'use client';

import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { PageHeader } from './page-header.tsx';
import { TextField } from './text-field.tsx';
import { useKeptSearch } from './use-kept-search.ts';

const SEARCH_FROM = 6;

type Reading<Item> = {
  readonly data: readonly Item[] | undefined;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

/** What a page says of the things that it lists. */
export type ListWords = {
  /** What they are, as a heading: "Deployments". */
  readonly title: string;
  /** What they are for. */
  readonly description: string;
  /** What was kept, and what to do, when they could not be read. */
  readonly failure: string;
};

type ListPageProps<Item> = {
  words: ListWords;
  actions: ReactNode;
  reading: Reading<Item>;
  nameOf: (item: Item) => string;
  /** Instead of the list when there is nothing to list at all. */
  nothingYet: ReactNode;
  /** Draws what was found, or `empty` where nothing was. */
  children: (found: readonly Item[], empty: ReactNode) => ReactNode;
};

/** A page that lists things of one kind, with a search by name from {@link SEARCH_FROM} on. */
export function ListPage<Item>({ words, actions, reading, nameOf, nothingYet, children }: ListPageProps<Item>) {
  const { data, isError, isFetching, refetch } = reading;
  const { search, setSearch, keep } = useKeptSearch();
  const things = words.title.toLowerCase();
  const isSearched = data !== undefined && data.length >= SEARCH_FROM;
  const sought = isSearched ? search.trim().toLowerCase() : '';
  const found = (data ?? []).filter((item) => nameOf(item).toLowerCase().includes(sought));
  return (
    <>
      <PageHeader title={words.title} description={words.description} actions={actions} />
      {isSearched && (
        <TextField
          className="mt-6 max-w-80"
          label={`Search ${things}`}
          hideLabel
          placeholder={`Search ${things}`}
          type="search"
          leading={<Search aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onBlur={keep}
        />
      )}
      <div className="mt-6 mb-12">
        {data !== undefined ? (
          children(found, data.length === 0 ? nothingYet : <NothingFound search={search} />)
        ) : isError ? (
          <ErrorState
            title={`The ${things} could not be loaded`}
            text={words.failure}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <LoadingRows words={words} />
        )}
      </div>
    </>
  );
}

/** The shape of the page while it loads. */
export function ListPageLoading({ words }: { words: ListWords }) {
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <div className="mt-6">
        <LoadingRows words={words} />
      </div>
    </>
  );
}

function LoadingRows({ words }: { words: ListWords }) {
  return <ListSkeleton label={`Loading ${words.title.toLowerCase()}`} widths={['w-48', 'w-36', 'w-56']} />;
}

function NothingFound({ search }: { search: string }) {
  return (
    <EmptyState
      icon={<Search />}
      title={`Nothing is called “${search.trim()}”`}
      text="Search for another part of the name."
    />
  );
}
