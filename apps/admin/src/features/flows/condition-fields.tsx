import { CHANNELS } from '@rejoin/core/channels/channel';
import type { Condition } from '@rejoin/core/flow/condition';
import { Select } from '@rejoin/ui/select';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import type { FlowChoices } from './flow.ts';
import { NamedSelect } from './named-select.tsx';
import { CHANNEL_WORDS } from './node-words.ts';

type ConditionType = Condition['type'];

const OPTIONS: readonly { readonly value: ConditionType; readonly label: string }[] = [
  { value: 'textContains', label: 'The guest says something with' },
  { value: 'textHasWord', label: 'The guest says the word' },
  { value: 'textEquals', label: 'The guest says just' },
  { value: 'payload', label: 'The guest pressed' },
  { value: 'attributeEquals', label: 'An attribute is' },
  { value: 'attributeExists', label: 'An attribute is known' },
  { value: 'language', label: 'The guest’s language is' },
  { value: 'channel', label: 'The guest writes over' },
  { value: 'authenticated', label: 'The guest has signed in' },
  { value: 'returning', label: 'The guest has been here before' },
  { value: 'queueStaffed', label: 'Somebody is on queue for' },
];

function freshCondition(type: ConditionType, { queues }: FlowChoices): Condition {
  switch (type) {
    case 'textEquals':
    case 'textContains':
      return { type, text: '' };
    case 'textHasWord':
      return { type, words: [] };
    case 'attributeEquals':
      return { type, key: '', value: '' };
    case 'attributeExists':
      return { type, key: '' };
    case 'language':
      return { type, language: '' };
    case 'channel':
      return { type, channel: 'web' };
    case 'payload':
      return { type, payload: '' };
    case 'queueStaffed':
      return { type, queueId: queues[0]?.id ?? '' };
    case 'authenticated':
    case 'returning':
      return { type };
  }
}

type ConditionFieldsProps = {
  when: Condition;
  onChange: (when: Condition, field: string) => void;
  /** Which case it is, counted from 1. */
  number: number;
  choices: FlowChoices;
  readOnly: boolean;
};

/** What a case asks for. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { when, onChange, number, choices, readOnly } = props;
  return (
    <>
      <Select
        label={`Case ${number}`}
        options={OPTIONS}
        value={when.type}
        disabled={readOnly}
        onValueChange={(type) => type !== when.type && onChange(freshCondition(type, choices), 'type')}
      />
      <Details {...props} />
    </>
  );
}

function Details({ when, onChange, number, choices, readOnly }: ConditionFieldsProps) {
  const field = (label: string, value: string, change: (value: string) => Condition) => (
    <TextField
      label={`${label} of case ${number}`}
      value={value}
      disabled={readOnly}
      autoComplete="off"
      onChange={({ target }) => onChange(change(target.value), label)}
    />
  );
  switch (when.type) {
    case 'textEquals':
    case 'textContains':
      return field('Words', when.text, (text) => ({ ...when, text }));
    case 'textHasWord':
      return (
        <TextArea
          label={`Words of case ${number}`}
          hint="One on each line; any of them will do."
          value={when.words.join('\n')}
          disabled={readOnly}
          onChange={({ target }) =>
            onChange({ ...when, words: target.value === '' ? [] : target.value.split('\n') }, 'words')
          }
        />
      );
    case 'attributeEquals':
      return (
        <>
          {field('Attribute', when.key, (key) => ({ ...when, key }))}
          {field('Value', when.value, (value) => ({ ...when, value }))}
        </>
      );
    case 'attributeExists':
      return field('Attribute', when.key, (key) => ({ ...when, key }));
    case 'language':
      return field('Language', when.language, (language) => ({ ...when, language }));
    case 'channel':
      return (
        <Select
          label={`Channel of case ${number}`}
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
          value={when.channel}
          disabled={readOnly}
          onValueChange={(channel) => onChange({ ...when, channel }, 'channel')}
        />
      );
    case 'payload':
      return field('Payload', when.payload, (payload) => ({ ...when, payload }));
    case 'queueStaffed':
      return (
        <NamedSelect
          label={`Queue of case ${number}`}
          things={choices.queues}
          value={when.queueId}
          readOnly={readOnly}
          onChange={(queueId) => onChange({ ...when, queueId }, 'queue')}
        />
      );
    case 'authenticated':
    case 'returning':
      return null;
  }
}
