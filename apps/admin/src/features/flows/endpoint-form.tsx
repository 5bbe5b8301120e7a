import { type CallEndpoint, FLOW_LIMITS } from '@rejoin/core/flow/flow';
import { Segmented } from '@rejoin/ui/segmented';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import type { CallFormProps } from './form-props.ts';
import { HeaderFields } from './header-fields.tsx';
import { NumberField, rangeWords } from './number-field.tsx';
import { RowList } from './row-list.tsx';

/** Which server is asked, how, and what is kept of its answer. */
export function EndpointForm(props: CallFormProps) {
  const { node, onChange, readOnly } = props;
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
      <HeaderFields {...props} />
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
        hint={`${rangeWords(FLOW_LIMITS.callSeconds)}.`}
        range={FLOW_LIMITS.callSeconds}
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

function withBody({ body: _body, ...node }: CallEndpoint, body: string): CallEndpoint {
  return body === '' ? node : { ...node, body };
}

function withStore({ store: _store, ...node }: CallEndpoint, store: NonNullable<CallEndpoint['store']>): CallEndpoint {
  return store.length === 0 ? node : { ...node, store };
}
