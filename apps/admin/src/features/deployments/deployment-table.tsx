import { Badge } from '@rejoin/ui/badge';
import type { Column } from '@rejoin/ui/table';
import { ArrowUpToLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChoosingTable } from '../../lists/choosing-table.tsx';
import type { DeedForMany } from '../../lists/chosen-bar.tsx';
import {
  DEPLOYMENT_THINGS,
  type DeploymentOptions,
  type LastSeen,
  lastSeenWords,
  newerVersion,
  type StoredDeployment,
} from './deployment.ts';
import { DeploymentStatusDot } from './status-dot.tsx';

type DeploymentTableProps = {
  all: readonly StoredDeployment[];
  /** Those that are searched for. */
  deployments: readonly StoredDeployment[];
  /** `undefined`: names of configurations and flows are not here yet. */
  options: DeploymentOptions | undefined;
  /** `undefined`: it is not here yet. */
  lastSeen: readonly LastSeen[] | undefined;
  /** Whether whoever looks may edit them. */
  mayEdit: boolean;
  onRenew: (deployments: readonly StoredDeployment[], done: () => void) => void;
  empty: ReactNode;
};

const RENEW: DeedForMany = { key: 'renew', label: 'Use the newest published version', icon: <ArrowUpToLine /> };

export function DeploymentTable(props: DeploymentTableProps) {
  const { all, deployments, options, lastSeen, mayEdit, onRenew, empty } = props;
  return (
    <ChoosingTable
      caption="Deployments"
      things={DEPLOYMENT_THINGS}
      columns={columnsFor(options ?? { configurations: [], flows: [] }, lastSeen)}
      all={all}
      found={deployments}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      hrefOf={({ id }) => `/deployments/${id}`}
      empty={empty}
      deeds={mayEdit && options !== undefined ? [RENEW] : []}
      onDeed={(_, chosen, done) => onRenew(chosen, done)}
    />
  );
}

function columnsFor(
  options: DeploymentOptions,
  lastSeen: readonly LastSeen[] | undefined,
): readonly Column<StoredDeployment>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => name },
    { key: 'status', header: 'Status', width: '7rem', cell: ({ status }) => <DeploymentStatusDot status={status} /> },
    { key: 'configuration', header: 'Configuration', cell: (row) => <Version deployment={row} options={options} /> },
    {
      key: 'seen',
      header: 'Seen',
      width: '7rem',
      wideOnly: true,
      cell: ({ id }) => lastSeen && lastSeenWords(lastSeen.find(({ deploymentId }) => deploymentId === id)),
    },
    { key: 'domains', header: 'Domains', wideOnly: true, cell: (row) => <Domains deployment={row} /> },
    {
      key: 'flow',
      header: 'Flow',
      wideOnly: true,
      cell: ({ flowId }) => (
        <span className="block min-w-20 wrap-anywhere">{options.flows.find(({ id }) => id === flowId)?.name}</span>
      ),
    },
  ];
}

type VersionProps = { deployment: StoredDeployment; options: DeploymentOptions };

function Version({ deployment, options }: VersionProps) {
  const name = options.configurations.find(({ id }) => id === deployment.configurationId)?.name;
  const newer = newerVersion(deployment, options);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="min-w-20 wrap-anywhere">
        {name} <span className="text-muted">version {deployment.configurationVersion}</span>
      </span>
      {newer !== undefined && (
        <Badge
          meaning="info"
          className="max-md:h-auto max-md:shrink max-md:rounded-control max-md:py-0.5 max-md:whitespace-normal"
        >
          Version {newer} available
        </Badge>
      )}
    </span>
  );
}

function Domains({ deployment: { allowAllDomains, allowedDomains } }: { deployment: StoredDeployment }) {
  const [first, ...others] = allowedDomains;
  if (allowAllDomains) return <Badge meaning="attention">All domains</Badge>;
  if (first === undefined) return <span className="text-muted">None</span>;
  return (
    <span title={allowedDomains.join(', ')} className="block min-w-24 wrap-anywhere">
      {first}
      {others.length > 0 && <span className="text-muted"> and {others.length} more</span>}
    </span>
  );
}
