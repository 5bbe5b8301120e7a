import { CHANNELS } from '@rejoin/core/channels/channel';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';
import type { FlowTest, FlowTestGiven } from '@rejoin/core/flow/flow-test';
import { FLOW_TEST_LIMITS } from '@rejoin/core/flow/flow-test';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { BeforeFields } from './before-fields.tsx';
import type { FlowChoices } from './flow.ts';
import { CHANNEL_WORDS } from './node-words.ts';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';

type GivenFieldsProps = {
  test: FlowTest;
  choices: FlowChoices;
  nodes: FlowContent['nodes'];
  /** Keys of the nodes that ask a server. */
  calling: readonly string[];
  readOnly: boolean;
  onChange: (test: FlowTest, field: string) => void;
};

/** When the conversation is, who the guest is, and what servers answer. */
export function GivenFields({ test, calling, choices, nodes, readOnly, onChange }: GivenFieldsProps) {
  const { given = {} } = test;
  const { attributes = {}, language = '' } = given;
  const rows = Object.entries(attributes).map(([key, value]) => ({ key, value }));
  const set = (change: FlowTestGiven, field: string) => onChange({ ...test, given: { ...given, ...change } }, field);
  const withLanguage = (tag: string) => {
    const { language: _language, ...rest } = given;
    onChange({ ...test, given: tag === '' ? rest : { ...rest, language: tag } }, 'language');
  };
  const isFull = rows.length >= FLOW_TEST_LIMITS.attributes || Object.hasOwn(attributes, '');
  return (
    <>
      <TextField
        label="When it begins"
        hint="By your clock."
        type="datetime-local"
        value={clockTime(test.at)}
        disabled={readOnly}
        onChange={({ target }) => {
          const at = new Date(target.value).getTime();
          if (at >= 0) onChange({ ...test, at }, 'at');
        }}
      />
      <Select
        label="Channel"
        options={CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] }))}
        value={given.channel ?? 'web'}
        disabled={readOnly}
        onValueChange={(channel) => set({ channel }, 'channel')}
      />
      <TextField
        label="The guest’s language"
        hint="A tag such as de. Empty: not known."
        value={language}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => withLanguage(target.value.trim().toLowerCase())}
      />
      <Switch
        label="Has signed in"
        checked={given.authenticated === true}
        disabled={readOnly}
        onCheckedChange={(authenticated) => set({ authenticated }, 'authenticated')}
      />
      <Switch
        label="Has been here before"
        checked={given.returning === true}
        disabled={readOnly}
        onCheckedChange={(returning) => set({ returning }, 'returning')}
      />
      <BeforeFields
        {...{ given, choices, nodes, readOnly }}
        onChange={(next, field) => onChange({ ...test, given: next }, field)}
      />
      <RowList
        label="Attributes that are known"
        noun="attribute"
        rows={rows}
        fresh={isFull ? undefined : { key: '', value: '' }}
        readOnly={readOnly}
        onChange={(next, mark) =>
          set({ attributes: Object.fromEntries(next.map(({ key, value }) => [key, value])) }, mark ?? 'attributes')
        }
      >
        {(row, edit, number) => (
          <>
            <TextField
              label={`Attribute ${number}`}
              value={row.key}
              disabled={readOnly}
              autoComplete="off"
              onChange={({ target }) => edit({ ...row, key: target.value }, 'key')}
            />
            <TextField
              label={`Value ${number}`}
              value={row.value}
              disabled={readOnly}
              autoComplete="off"
              onChange={({ target }) => edit({ ...row, value: target.value }, 'value')}
            />
          </>
        )}
      </RowList>
      {calling.map((key) => (
        <CallFields
          key={key}
          node={key}
          outcome={given.calls !== undefined && Object.hasOwn(given.calls, key) ? given.calls[key] : undefined}
          readOnly={readOnly}
          onChange={(outcome) => set({ calls: { ...given.calls, [key]: outcome } }, `call ${key}`)}
        />
      ))}
    </>
  );
}

type CallFieldsProps = {
  node: string;
  outcome: CallOutcome | undefined;
  readOnly: boolean;
  onChange: (outcome: CallOutcome) => void;
};

function CallFields({ node, outcome, readOnly, onChange }: CallFieldsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5 rounded-panel border border-line p-2.5">
      <Select
        label={`What “${node}” is answered`}
        options={[
          { value: 'answered', label: 'An answer' },
          { value: 'failed', label: 'Nothing: it fails' },
          { value: 'timedOut', label: 'Nothing in time' },
        ]}
        value={outcome?.type ?? null}
        placeholder="Not said yet"
        disabled={readOnly}
        onValueChange={(type) => onChange(type === 'answered' ? { type, status: 200, body: '{}' } : { type })}
      />
      {outcome?.type === 'answered' && (
        <>
          <NumberField
            label="Status"
            range={FLOW_TEST_LIMITS.status}
            value={outcome.status}
            readOnly={readOnly}
            onChange={(status) => onChange({ ...outcome, status })}
          />
          <TextArea
            label="Its answer, as JSON"
            className="[&_textarea]:font-mono [&_textarea]:text-12"
            spellCheck={false}
            value={outcome.body}
            readOnly={readOnly}
            onChange={({ target }) => onChange({ ...outcome, body: target.value })}
          />
        </>
      )}
    </fieldset>
  );
}

/** As a field for dates and times takes it: on the clock of whoever looks. */
function clockTime(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
}
