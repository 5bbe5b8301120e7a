import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Ellipsis, Trash2 } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Link } from '../navigation/link.tsx';
import { ChangesLink } from './changes-link.tsx';

type SettingHeaderProps = Pick<ComponentProps<typeof PageHeader>, 'title' | 'description' | 'status'> & {
  /** Where those that there are stand. Absent: there is only this one. */
  list?: { readonly href: string; readonly label: string };
  /** As what the audit log knows it. Absent: it is not there yet. */
  audited?: ComponentProps<typeof ChangesLink>;
  /** Absent: it is never deleted. */
  deletion?: {
    readonly may: boolean;
    /** "Delete queue". */
    readonly verb: string;
    readonly dialog: (dialog: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) => ReactNode;
  };
};

/** The head of a setting's screen, with what can be done to the setting as a whole. */
export function SettingHeader({ list, audited, deletion, ...head }: SettingHeaderProps) {
  const [deleting, setDeleting] = useState(false);
  const mayDelete = deletion?.may === true;
  const actions = (
    <>
      {audited !== undefined && <ChangesLink {...audited} />}
      {mayDelete && <More verb={deletion.verb} onDelete={() => setDeleting(true)} />}
    </>
  );
  return (
    <>
      <PageHeader {...head} {...(list !== undefined && { trail: [list] })} link={Link} actions={actions} />
      {mayDelete && deletion.dialog({ open: deleting, onOpenChange: setDeleting })}
    </>
  );
}

function More({ verb, onDelete }: { verb: string; onDelete: () => void }) {
  const deed = { label: verb, icon: <Trash2 aria-hidden />, danger: true, onSelect: onDelete };
  return <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />;
}
