import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { type ComponentProps, type ReactNode, useState } from 'react';

type SettingHeaderProps = Pick<ComponentProps<typeof PageHeader>, 'title' | 'description' | 'status'> & {
  /** Where those that there are stand. */
  list: { readonly href: string; readonly label: string };
  /** Absent: it is never deleted. */
  deletion?: {
    readonly may: boolean;
    /** "Delete queue". */
    readonly verb: string;
    readonly dialog: (dialog: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) => ReactNode;
  };
};

/** The head of a setting's screen, with what can be done to the setting as a whole. */
export function SettingHeader({ list, deletion, ...head }: SettingHeaderProps) {
  const [deleting, setDeleting] = useState(false);
  if (deletion?.may !== true) return <PageHeader {...head} trail={[list]} link={Link} />;
  const deed = {
    label: deletion.verb,
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => setDeleting(true),
  };
  return (
    <>
      <PageHeader
        {...head}
        trail={[list]}
        link={Link}
        actions={<Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />}
      />
      {deletion.dialog({ open: deleting, onOpenChange: setDeleting })}
    </>
  );
}
