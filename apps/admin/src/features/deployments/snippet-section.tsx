import { scriptTag, snippet } from '@rejoin/protocol/snippet';
import { Banner } from '@rejoin/ui/banner';
import { buttonClasses } from '@rejoin/ui/button';
import { CodeBlock } from '@rejoin/ui/code-block';
import { QrCode } from '@rejoin/ui/qr-code';
import { Section } from '@rejoin/ui/section';
import { ExternalLink } from 'lucide-react';
import type { StoredDeployment } from './deployment.ts';

type SnippetSectionProps = { deployment: StoredDeployment; gatewayUrl: string };

/** What goes into the pages, and a page to try it on. */
export function SnippetSection({ deployment, gatewayUrl }: SnippetSectionProps) {
  const settings = { gatewayUrl, deploymentId: deployment.id };
  const demo = `${gatewayUrl}/demo?deploymentId=${deployment.id}`;
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
            Allow {gatewayUrl} in script-src, frame-src and connect-src, and the host of a launcher’s own icon in
            img-src. Where inline scripts are not allowed, or Trusted Types are required, use this tag instead.
          </p>
          <CodeBlock label="HTML" code={scriptTag(settings)} copyLabel="Copy tag" />
        </div>
      </details>
      <a href={demo} target="_blank" rel="noreferrer" className={buttonClasses('secondary', 'self-start')}>
        <ExternalLink aria-hidden />
        Try it on the demo page
      </a>
      <PhoneDemo address={demo} />
    </Section>
  );
}

/** The demo page for whoever has their phone at hand. */
function PhoneDemo({ address }: { address: string }) {
  return (
    <details className="text-13">
      <summary className="w-fit rounded-control font-medium text-muted hover:text-ink">Try it on a phone</summary>
      <div className="mt-3 flex flex-col gap-3">
        <QrCode text={address} label="QR code of the demo page" />
        <p className="text-muted">
          {isOfThisMachine(new URL(address).hostname)
            ? 'A phone can’t open it: the address is one of this machine only. Set PUBLIC_GATEWAY_URL to an address that phones reach.'
            : 'Scan it with the phone’s camera to open the demo page there.'}
        </p>
      </div>
    </details>
  );
}

function isOfThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
