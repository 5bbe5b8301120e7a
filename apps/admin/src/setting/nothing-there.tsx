import { EmptyState } from '@rejoin/ui/empty-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { SearchX } from 'lucide-react';
import { Link } from '../navigation/link.tsx';

type NothingThereProps = {
  title: string;
  /** Where those that there are stand. */
  list: { readonly href: string; readonly label: string };
};

/** Stands at the address of a setting that is gone. */
export function NothingThere({ title, list }: NothingThereProps) {
  return (
    <>
      <PageHeader title={title} trail={[list]} link={Link} />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        text="It may have been deleted, or the address is not complete."
      />
    </>
  );
}
