import { SIGHTINGS } from '@rejoin/core/deployment/sighting';
import { Button } from '@rejoin/ui/button';
import { Section } from '@rejoin/ui/section';
import { Skeleton } from '@rejoin/ui/skeleton';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import type { DeploymentContent, SeenPages } from './deployment.ts';
import { addDomains, judgeAddress } from './domain-list.ts';

type SeenSectionProps = {
  deploymentId: string;
  /** As it stands in the form. */
  content: DeploymentContent;
  onChange: (content: DeploymentContent) => void;
  readOnly: boolean;
};

/** On which pages the messenger was asked for lately. */
export function SeenSection({ deploymentId, ...form }: SeenSectionProps) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.deployments.sightings.queryOptions({ id: deploymentId }));
  return (
    <Section
      title="Seen on"
      description={`Pages that have asked for this messenger, up to a minute ago. Whoever asks names the page, so it may be made up. After ${SIGHTINGS.keptDays} days without it a page is forgotten.`}
    >
      {data !== undefined ? (
        <Pages {...form} pages={data} />
      ) : isError ? (
        <p role="alert" className="text-13 text-danger-ink">
          It could not be loaded where this messenger was seen. Load the page again in a moment.
        </p>
      ) : (
        <Skeleton className="h-12" />
      )}
    </Section>
  );
}

type Form = Omit<SeenSectionProps, 'deploymentId'>;
type Page = SeenPages['allowed'][number];

function Pages({ pages: { allowed, refused }, ...form }: Form & { pages: SeenPages }) {
  return (
    <>
      {allowed.length === 0 ? (
        <p className="text-muted">
          On no page of yours yet. Paste the snippet into your pages and open one of them; the demo page does not count.
        </p>
      ) : (
        <PageList label="Pages with the messenger">
          {allowed.map((page) => (
            <PageRow key={page.origin} page={page}>
              {page.timesToday > 0 && <span className="tabular-nums">{times(page.timesToday)} today</span>}
            </PageRow>
          ))}
        </PageList>
      )}
      {refused.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="text-13 font-medium">Refused, for they are not among the domains</h3>
          <PageList label="Refused pages">
            {refused.map((page) => (
              <PageRow key={page.origin} page={page} deed={!form.readOnly && <Allow {...form} origin={page.origin} />}>
                <span className="tabular-nums">tried {times(page.times)}</span>
              </PageRow>
            ))}
          </PageList>
        </div>
      )}
    </>
  );
}

function PageList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="max-h-96 overflow-y-auto rounded-panel border border-line bg-surface">
      {children}
    </ul>
  );
}

type PageRowProps = { page: Page; deed?: ReactNode; children: ReactNode };

/** The origin stays text: whoever asked has written it. */
function PageRow({ page: { origin, lastSeenAt }, deed, children }: PageRowProps) {
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-0">
      <span className="min-w-40 flex-1 break-all">{origin}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
        {children}
        <span>
          last <TimeAgo at={lastSeenAt} />
        </span>
        {deed}
      </span>
    </li>
  );
}

/** Puts the domain into the form; it holds when the form is saved. */
function Allow({ origin, content, onChange }: Pick<Form, 'content' | 'onChange'> & { origin: string }) {
  const { domains } = addDomains(content.allowedDomains, origin);
  if (judgeAddress(content, origin).type === 'allowed') return <span>Allowed once it is saved</span>;
  if (domains.length === content.allowedDomains.length) return null;
  return (
    <Button
      icon={<Plus aria-hidden />}
      aria-label={`Allow the domain of ${origin}`}
      onClick={() => onChange({ ...content, allowedDomains: domains })}
    >
      Allow this domain
    </Button>
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en-GB')} times`;
}
