import { type CallEndpoint, FLOW_LIMITS } from '@rejoin/core/flow/flow';
import { hostOf, secretReference } from '@rejoin/core/flow/secret-references';
import { Button } from '@rejoin/ui/button';
import { TextField } from '@rejoin/ui/text-field';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { looksLikeCredential, secretFrom, withReference } from './credential.ts';
import type { FlowSecretDraft } from './flow-secret.ts';
import type { CallFormProps } from './form-props.ts';
import { RowList } from './row-list.tsx';
import { SecretDialog } from './secret-dialog.tsx';

type Header = readonly [name: string, value: string];

/** While two have the same name, or one has none, they are only in the form: a request can't hold them. */
export function HeaderFields({ node, onChange, choices, readOnly, mayAddSecrets }: CallFormProps) {
  const kept = Object.entries(node.headers ?? {});
  const [typed, setTyped] = useState<readonly Header[]>();
  const rows = typed !== undefined && !areKeepable(typed) ? typed : inOrderOf(typed, kept);
  const host = hostOf(node.url);
  const names = choices.secrets.filter((secret) => secret.host === host).map(({ name }) => secretReference(name));
  return (
    <RowList<Header>
      label="Headers"
      hint={hintOf(areKeepable(rows), names)}
      noun="header"
      rows={rows}
      fresh={rows.length < FLOW_LIMITS.headers ? ['', ''] : undefined}
      readOnly={readOnly}
      onChange={(next, mark) => {
        setTyped(next);
        if (areKeepable(next)) onChange(withHeaders(node, next), mark);
      }}
    >
      {([name, value], edit, number) => (
        <>
          <TextField
            label={`Name of header ${number}`}
            value={name}
            disabled={readOnly}
            autoComplete="off"
            onChange={({ target }) => edit([target.value, value], 'name')}
          />
          <TextField
            label={`Value of header ${number}`}
            value={value}
            disabled={readOnly}
            autoComplete="off"
            onChange={({ target }) => edit([name, target.value], 'value')}
          />
          {!readOnly && looksLikeCredential(name, value) && (
            <CredentialNote
              begin={secretFrom(value, node.url)}
              mayAdd={mayAddSecrets}
              onKept={(secret) => edit([name, withReference(value, secret)], 'secret')}
            />
          )}
        </>
      )}
    </RowList>
  );
}

function hintOf(isKept: boolean, secrets: readonly string[]): string | undefined {
  if (!isKept) return 'Not kept yet: each header needs a name of its own.';
  return secrets.length === 0 ? undefined : `Secrets for this host: ${secrets.join(', ')}.`;
}

type CredentialNoteProps = { begin: FlowSecretDraft; mayAdd: boolean; onKept: (name: string) => void };

/** That everybody reads what stands there, and the way out. */
function CredentialNote({ begin, mayAdd, onKept }: CredentialNoteProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-col items-start gap-2 rounded-control bg-attention-soft px-3 py-2 text-12 text-attention-ink">
      <p>
        {mayAdd
          ? 'Whoever may see this flow can read this. As a secret nobody can.'
          : 'Whoever may see this flow can read this. Somebody with the permission architect:flowSecret:add can keep it as a secret.'}
      </p>
      {mayAdd && (
        <Button icon={<Lock aria-hidden />} onClick={() => setIsOpen(true)}>
          Keep it as a secret
        </Button>
      )}
      {isOpen && <SecretDialog begin={begin} onAdded={onKept} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function areKeepable(headers: readonly Header[]): boolean {
  const names = headers.map(([name]) => name);
  return names.every((name) => name !== '' && name !== '__proto__') && new Set(names).size === names.length;
}

/** As they were typed, where that is what is kept. */
function inOrderOf(typed: readonly Header[] | undefined, kept: readonly Header[]): readonly Header[] {
  const values = new Map(kept);
  const isSame = typed?.length === kept.length && typed.every(([name, value]) => values.get(name) === value);
  return isSame ? typed : kept;
}

function withHeaders({ headers: _headers, ...node }: CallEndpoint, headers: readonly Header[]): CallEndpoint {
  return headers.length === 0 ? node : { ...node, headers: Object.fromEntries(headers) };
}
