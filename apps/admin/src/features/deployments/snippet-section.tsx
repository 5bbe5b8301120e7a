import { scriptTag, snippet } from '@rejoin/protocol/snippet';
import { Banner } from '@rejoin/ui/banner';
import { buttonClasses } from '@rejoin/ui/button';
import { CodeBlock } from '@rejoin/ui/code-block';
import { Section } from '@rejoin/ui/section';
import { ExternalLink } from 'lucide-react';
import type { StoredDeployment } from './deployment.ts';

type SnippetSectionProps = { deployment: StoredDeployment; gatewayUrl: string };

/** What goes into the pages, and a page to try it on. */
export function SnippetSection({ deployment, gatewayUrl }: SnippetSectionProps) {
  const settings = { gatewayUrl, deploymentId: deployment.id };
  return (
    <Section title="Snippet" description="Paste it before </body> of every page that is to show the messenger.">
      {deployment.status === 'Inactive' && (
        <Banner meaning="info" title="Pages show nothing while the deployment is inactive" />
      )}
      <CodeBlock label="HTML" code={snippet(settings)} copyLabel="Copy snippet" />
      <details className="text-13">
        <summary className="w-fit rounded-control font-medium text-muted hover:text-ink">
          Pages with a Content-Security-Policy
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          <p className="text-muted">
            Allow {gatewayUrl} in script-src, frame-src and connect-src. Where inline scripts are not allowed, use this
            tag instead.
          </p>
          <CodeBlock label="HTML" code={scriptTag(settings)} copyLabel="Copy tag" />
        </div>
      </details>
      <a
        href={`${gatewayUrl}/demo?deploymentId=${deployment.id}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClasses('secondary', 'self-start')}
      >
        <ExternalLink aria-hidden />
        Try it on the demo page
      </a>
    </Section>
  );
}
