import type { AuditKind } from '@rejoin/core/audit/audit-entry';
import { buttonClasses } from '@rejoin/ui/button';
import { History } from 'lucide-react';
import { useContext } from 'react';
import { Link } from '../navigation/link.tsx';
import { ScreenAccess } from './screen-access.tsx';

type ChangesLinkProps = {
  /** As what the audit log knows the setting. */
  readonly kind: AuditKind;
  readonly id: string;
};

/** Leads to who changed a setting, for those who may see that. */
export function ChangesLink({ kind, id }: ChangesLinkProps) {
  if (!useContext(ScreenAccess).includes('audit')) return null;
  return (
    <Link href={`/audit?${new URLSearchParams({ kind, subject: id })}`} className={buttonClasses('ghost')}>
      <History aria-hidden />
      Changes
    </Link>
  );
}
