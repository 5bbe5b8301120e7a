import { durationWords } from '@rejoin/core/duration';
import { DEVICE_LINK_MS } from '@rejoin/core/session/device-link';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { DurationField } from '../../form/duration-field.tsx';
import { NOTICE_LABELS } from './content-fields.ts';
import type { ContentFormProps } from './form-props.ts';
import { hasEffect } from './has-effect.ts';
import { SESSION_RANGE } from './problem-texts.ts';
import { StartAndTyping } from './start-and-typing.tsx';

const notices = [
  {
    value: 'nothing',
    label: NOTICE_LABELS.nothing,
    hint: 'The guest doesn’t notice. When they write again, the same conversation goes on.',
  },
  {
    value: 'status',
    label: NOTICE_LABELS.status,
    hint: 'The thread says that the agent has ended it. When the guest writes again, the same conversation goes on.',
  },
  {
    value: 'readOnly',
    label: NOTICE_LABELS.readOnly,
    hint: 'The thread says that the conversation has ended. It stays to be read; to write, the guest starts a new one.',
  },
] as const;

/** What a guest can do in the conversation, and what they see when an agent leaves it. */
export function ConversationSection(props: ContentFormProps) {
  const { content, onChange, readOnly, problems } = props;
  const { messenger } = content;
  return (
    <Section title="Conversation">
      <StartAndTyping {...props} />
      <Switch
        label="Clear conversation"
        hint="Apps that use the guest interface may end a conversation for good. Agents keep it."
        checked={messenger.clearConversation}
        onCheckedChange={(clearConversation) =>
          onChange({ ...content, messenger: { ...messenger, clearConversation } })
        }
        disabled={readOnly}
      />
      {hasEffect(props, 'messenger.otherDevices') && (
        <Switch
          label="Continue on another device"
          hint={`Guests who have not signed in can take their conversation to their phone: a QR code or a link, good once and for ${durationWords(DEVICE_LINK_MS / 1000)}. Whoever has signed in finds it there by signing in.`}
          checked={messenger.otherDevices}
          onCheckedChange={(otherDevices) => onChange({ ...content, messenger: { ...messenger, otherDevices } })}
          disabled={readOnly}
        />
      )}
      {hasEffect(props, 'messenger.queuePlace') && (
        <Switch
          label="Place in the queue"
          hint="While guests wait, a line above the field says where they stand in the queue and, where enough is known, how long it usually takes."
          checked={messenger.queuePlace}
          onCheckedChange={(queuePlace) => onChange({ ...content, messenger: { ...messenger, queuePlace } })}
          disabled={readOnly}
        />
      )}
      <DurationField
        label="A session lives for"
        hint={`${SESSION_RANGE} Counted from the latest message. Then the conversation ends, and the guest can no longer see it. A session keeps the time it was opened with.`}
        value={messenger.sessionDurationSeconds}
        onValueChange={(sessionDurationSeconds) =>
          onChange({ ...content, messenger: { ...messenger, sessionDurationSeconds } })
        }
        error={problems.get('messenger.sessionDurationSeconds')}
        readOnly={readOnly}
        units={['minutes', 'hours', 'days']}
      />
      <RadioGroup
        label="When the agent disconnects, the guest sees"
        options={notices}
        value={messenger.onDisconnect}
        onValueChange={(onDisconnect) => onChange({ ...content, messenger: { ...messenger, onDisconnect } })}
        disabled={readOnly}
      />
    </Section>
  );
}
