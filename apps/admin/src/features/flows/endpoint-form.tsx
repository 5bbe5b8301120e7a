import { type CallEndpoint, FLOW_LIMITS } from '@rejoin/core/flow/flow';
import { Segmented } from '@rejoin/ui/segmented';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { useState } from 'react';
import type { NodeFormProps } from './form-props.ts';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';

/** Which server is asked, how, and what is kept of its answer. */
export function EndpointForm({ node, onChange, readOnly }: NodeFormProps<CallEndpoint>) {
  const { body = '', store = [] } = node;
  return (
    <>
      <Segmented
        label="Method"
        options={[
          { value: 'GET', label: 'GET' },
          { value: 'POST', label: 'POST' },
        ]}
        value={node.method}
        disabled={readOnly}
        onValueChange={(method) => onChange({ ...node, method })}
      />
      <TextField
        label="Address"
        hint="https. Placeholders may stand behind the host."
        value={node.url}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...node, url: target.value }, 'url')}
      />
      <Headers node={node} onChange={onChange} readOnly={readOnly} />
      {(node.method === 'POST' || body !== '') && (
        <TextArea
          label="Body"
          hint="With a POST only. Placeholders are written as JSON needs it."
          className="font-mono"
          value={body}
          disabled={readOnly}
          onChange={({ target }) => onChange(withBody(node, target.value), 'body')}
        />
      )}
      <NumberField
        label="Time-out in seconds"
        hint="1 to 60."
        value={node.timeoutSeconds}
        readOnly={readOnly}
        onChange={(timeoutSeconds) => onChange({ ...node, timeoutSeconds }, 'timeout')}
      />
      <RowList
        label="Keep of the answer"
        hint="Only of a JSON answer."
        noun="value"
        rows={store}
        fresh={store.length < FLOW_LIMITS.stores ? { from: '', to: '' } : undefined}
        readOnly={readOnly}
        onChange={(rows, mark) => onChange(withStore(node, rows), mark)}
      >
        {(row, edit, number) => (
          <>
            <TextField
              label={`Path of value ${number}`}
              placeholder="order.items.0.name"
              value={row.from}
              disabled={readOnly}
              autoComplete="off"
              onChange={({ target }) => edit({ ...row, from: target.value }, 'from')}
            />
            <TextField
              label={`Attribute for value ${number}`}
              value={row.to}
              disabled={readOnly}
              autoComplete="off"
              onChange={({ target }) => edit({ ...row, to: target.value }, 'to')}
            />
          </>
        )}
      </RowList>
    </>
  );
}

type Header = readonly [name: string, value: string];
type HeadersProps = Pick<NodeFormProps<CallEndpoint>, 'node' | 'onChange' | 'readOnly'>;

/** While two have the same name, or one has none, they are only in the form: a request can't hold them. */
function Headers({ node, onChange, readOnly }: HeadersProps) {
  const kept = Object.entries(node.headers ?? {});
  const [typed, setTyped] = useState<readonly Header[]>();
  const rows = typed !== undefined && !areKeepable(typed) ? typed : inOrderOf(typed, kept);
  return (
    <RowList<Header>
      label="Headers"
      hint={areKeepable(rows) ? undefined : 'Not kept yet: each header needs a name of its own.'}
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
        </>
      )}
    </RowList>
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

function withBody({ body: _body, ...node }: CallEndpoint, body: string): CallEndpoint {
  return body === '' ? node : { ...node, body };
}

function withStore({ store: _store, ...node }: CallEndpoint, store: NonNullable<CallEndpoint['store']>): CallEndpoint {
  return store.length === 0 ? node : { ...node, store };
}
