import { durationWords } from '@rejoin/core/duration';
import type { Decide, FlowNode, SetAttribute, WaitForAnswer } from '@rejoin/core/flow/flow';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { ConditionFields } from './condition-fields.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import type { CallFormProps, NodeFormProps } from './form-props.ts';
import { MessageForm } from './message-form.tsx';
import { NamedSelect } from './named-select.tsx';
import { NumberField, rangeWords } from './number-field.tsx';
import { RoutingFields } from './routing-fields.tsx';
import { RowList } from './row-list.tsx';

type AnyNodeFormProps = NodeFormProps<FlowNode> & Pick<CallFormProps, 'mayAddSecrets'>;

/** The fields of a node, whatever it is; its exits stand elsewhere. */
export function NodeForm({ node, mayAddSecrets, ...rest }: AnyNodeFormProps) {
  const { onChange, choices, readOnly } = rest;
  switch (node.type) {
    case 'sendMessage':
      return <MessageForm node={node} {...rest} />;
    case 'waitForAnswer':
      return <WaitForm node={node} {...rest} />;
    case 'decide':
      return <DecideForm node={node} {...rest} />;
    case 'decideHours':
      return (
        <NamedSelect
          label="Opening hours"
          things={choices.schedules}
          value={node.scheduleId}
          readOnly={readOnly}
          onChange={(scheduleId) => onChange({ ...node, scheduleId })}
        />
      );
    case 'setAttribute':
      return <AttributeForm node={node} {...rest} />;
    case 'callEndpoint':
      return <EndpointForm node={node} mayAddSecrets={mayAddSecrets} {...rest} />;
    case 'setRouting':
      return <RoutingFields node={node} {...rest} />;
    case 'transferToQueue':
      return (
        <>
          <QueueSelect value={node.queueId} {...rest} onChange={(queueId) => onChange({ ...node, queueId })} />
          <RoutingFields node={node} {...rest} />
        </>
      );
    case 'transferToAgent':
      return (
        <>
          <NamedSelect
            label="Agent"
            things={choices.agents}
            value={node.agentId}
            readOnly={readOnly}
            onChange={(agentId) => onChange({ ...node, agentId })}
          />
          <QueueSelect value={node.queueId} {...rest} onChange={(queueId) => onChange({ ...node, queueId })} />
        </>
      );
    case 'returnToLastAgent':
    case 'disconnect':
      return null;
  }
}

const { waitSeconds: WAIT, retries: RETRIES } = FLOW_LIMITS;

function WaitForm({ node, onChange, readOnly }: NodeFormProps<WaitForAnswer>) {
  return (
    <>
      <NumberField
        label="Wait for, in seconds"
        hint={`${rangeWords(WAIT)}, which are ${durationWords(WAIT.max)}.`}
        range={WAIT}
        value={node.timeoutSeconds}
        readOnly={readOnly}
        onChange={(timeoutSeconds) => onChange({ ...node, timeoutSeconds }, 'timeout')}
      />
      <NumberField
        label="Ask again"
        hint={`${rangeWords(RETRIES)} times, when there was no answer.`}
        range={RETRIES}
        value={node.retries}
        readOnly={readOnly}
        onChange={(retries) => onChange({ ...node, retries }, 'retries')}
      />
      {(node.retries > 0 || node.retryText !== undefined) && (
        <TextArea
          label="What to say then"
          value={node.retryText ?? ''}
          disabled={readOnly}
          onChange={({ target }) => onChange(withRetryText(node, target.value), 'retryText')}
        />
      )}
    </>
  );
}

function withRetryText({ retryText: _retryText, ...node }: WaitForAnswer, text: string): WaitForAnswer {
  return text === '' ? node : { ...node, retryText: text };
}

function DecideForm({ node, onChange, choices, readOnly }: NodeFormProps<Decide>) {
  const { cases } = node;
  const fresh = { when: { type: 'textContains', text: '' }, next: node.otherwise } as const;
  return (
    <RowList<Decide['cases'][number]>
      label="Cases"
      hint="The first one that is true is taken. Words are compared without regard to case."
      noun="case"
      rows={cases}
      fresh={cases.length < FLOW_LIMITS.cases ? fresh : undefined}
      readOnly={readOnly}
      onChange={(rows, mark) => onChange({ ...node, cases: rows }, mark)}
    >
      {(row, edit, number) => (
        <ConditionFields
          when={row.when}
          number={number}
          choices={choices}
          readOnly={readOnly}
          onChange={(when, field) => edit({ ...row, when }, field)}
        />
      )}
    </RowList>
  );
}

function AttributeForm({ node, onChange, readOnly }: NodeFormProps<SetAttribute>) {
  return (
    <>
      <TextField
        label="Attribute"
        hint={`Its name, up to ${FLOW_LIMITS.keyCharacters} characters.`}
        value={node.key}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...node, key: target.value }, 'key')}
      />
      <TextArea
        label="Value"
        hint="{{answer}} is what the guest said last."
        value={node.value}
        disabled={readOnly}
        onChange={({ target }) => onChange({ ...node, value: target.value }, 'value')}
      />
    </>
  );
}

type QueueSelectProps = Pick<NodeFormProps<FlowNode>, 'choices' | 'readOnly'> & {
  value: string;
  onChange: (id: string) => void;
};

export function QueueSelect({ choices, ...rest }: QueueSelectProps) {
  return <NamedSelect label="Queue" things={choices.queues} {...rest} />;
}
