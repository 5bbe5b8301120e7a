'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import { RESPONSES, type ResponseAbilities } from './canned-response.ts';
import { ResponseEditor } from './response-editor.tsx';

/** One canned response. */
export function ResponseScreen({ id, abilities }: { id: string; abilities: ResponseAbilities }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.cannedResponses.get.queryOptions({ id }));
  if (data !== undefined) return <ResponseEditor key={id} stored={data} abilities={abilities} />;
  if (error === null) return <FormSkeleton label="Loading the response" />;
  if (refusalOf(error) !== undefined) return <NothingThere title="No such response" list={RESPONSES} />;
  return (
    <ErrorState
      title="The response could not be loaded"
      text="Nothing of it is lost, and agents go on using it. Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
