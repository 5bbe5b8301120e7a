'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { CompanyEditor } from './company-editor.tsx';

/** What counts for the whole company. */
export function CompanyScreen() {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.company.settings.queryOptions());
  if (data) return <CompanyEditor stored={data} />;
  if (error === null && data === undefined) return <FormSkeleton label="Loading the company" />;
  return (
    <ErrorState
      title="The company could not be loaded"
      text="Nothing of it is lost, and messengers go on running. Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
