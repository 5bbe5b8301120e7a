import { TextField } from '@rejoin/ui/text-field';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { DeploymentContent } from './deployment.ts';
import { judgeAddress, type Verdict } from './domain-list.ts';

/** Tries an address against the domains as they stand in the form. */
export function DomainTest({ content }: { content: Pick<DeploymentContent, 'allowAllDomains' | 'allowedDomains'> }) {
  const [address, setAddress] = useState('');
  return (
    <div className="rounded-panel border border-line p-4">
      <TextField
        label="Test an address"
        placeholder="https://www.shop.example/cart"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <div role="status" className="mt-2 flex min-h-5 items-start gap-2 text-13">
        {address.trim() === '' ? (
          <span className="text-muted">Would a page at this address show the messenger?</span>
        ) : (
          <Answer verdict={judgeAddress(content, address)} />
        )}
      </div>
    </div>
  );
}

function Answer({ verdict }: { verdict: Verdict }) {
  switch (verdict.type) {
    case 'unclear':
      return <span className="text-muted">Write an address such as https://shop.example.</span>;
    case 'allowed':
      return (
        <>
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          <span className="min-w-0 break-words">
            {verdict.host} would be allowed{verdict.by === undefined ? ': all domains are' : ` by ${verdict.by}`}.
          </span>
        </>
      );
    case 'blocked':
      return (
        <>
          <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
          <span className="min-w-0 break-words">{verdict.host} would be blocked: no domain in the list covers it.</span>
        </>
      );
  }
}
