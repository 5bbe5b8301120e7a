import { placeText } from '@rejoin/core/routing/place-words';
import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { TextArea } from '@rejoin/ui/text-area';
import { DurationField } from '../../form/duration-field.tsx';
import { WholeNumberField } from '../../form/whole-number-field.tsx';
import type { QueueFormProps } from './form-props.ts';
import { rangeWords } from './problem-texts.ts';

/** What those who wait are told, and what becomes of those who wait long. */
export function WaitingSection(props: QueueFormProps) {
  const { content, onChange, problems, readOnly } = props;
  const example = placeText({ words: content.placeWords, place: 2, minutes: 5 });
  return (
    <Section title="While guests wait">
      <TextArea
        label="Words for a guest’s place"
        hint={
          example === ''
            ? 'With {{place}} and {{minutes}}. Left empty, guests are told nothing.'
            : `A guest reads: “${example}” Where the time is not known, sentences with {{minutes}} are left out.`
        }
        placeholder="You are number {{place}}. It takes about {{minutes}} minutes."
        value={content.placeWords}
        onChange={(event) => onChange({ ...content, placeWords: event.target.value })}
        error={problems.get('placeWords')}
        readOnly={readOnly}
        rows={2}
      />
      <Overflow {...props} />
      <ServiceLevel {...props} />
    </Section>
  );
}

const OVERFLOW_SECONDS = 600;

function Overflow({ content, onChange, options, problems, readOnly, id }: QueueFormProps) {
  const { overflow, ...rest } = content;
  const others = options.queues.filter((other) => other.id !== id);
  const first = others[0]?.id;
  const toggle = (on: boolean) =>
    onChange(
      on && first !== undefined ? { ...rest, overflow: { afterSeconds: OVERFLOW_SECONDS, queueId: first } } : rest,
    );
  return (
    <>
      <Switch
        label="Move those who wait long to another queue"
        {...(first === undefined && { hint: 'There is no other queue yet.' })}
        checked={overflow !== undefined}
        onCheckedChange={toggle}
        disabled={readOnly || first === undefined}
      />
      {overflow !== undefined && (
        <>
          <DurationField
            label="After"
            hint={rangeWords('overflowSeconds')}
            value={overflow.afterSeconds}
            onValueChange={(afterSeconds) => onChange({ ...content, overflow: { ...overflow, afterSeconds } })}
            error={problems.get('overflowSeconds')}
            readOnly={readOnly}
            units={['seconds', 'minutes', 'hours']}
          />
          <Select
            label="To the queue"
            options={others.map((other) => ({ value: other.id, label: other.name }))}
            value={others.some((other) => other.id === overflow.queueId) ? overflow.queueId : null}
            onValueChange={(queueId) => onChange({ ...content, overflow: { ...overflow, queueId } })}
            error={problems.get('overflowQueue')}
            disabled={readOnly}
            className="max-w-96"
          />
        </>
      )}
    </>
  );
}

function ServiceLevel({ content, onChange, problems, readOnly }: QueueFormProps) {
  const { serviceLevel } = content;
  return (
    <>
      <WholeNumberField
        label="Service level, in %"
        hint="0 to 100: the share of conversations that are to be taken in time. It is measured, and changes nothing for guests."
        value={Math.round(serviceLevel.share * 100)}
        onValueChange={(percent) => onChange({ ...content, serviceLevel: { ...serviceLevel, share: percent / 100 } })}
        error={problems.get('serviceLevelShare')}
        readOnly={readOnly}
        className="max-w-96"
      />
      <DurationField
        label="In time means within"
        hint={rangeWords('serviceLevelSeconds')}
        value={serviceLevel.seconds}
        onValueChange={(seconds) => onChange({ ...content, serviceLevel: { ...serviceLevel, seconds } })}
        error={problems.get('serviceLevelSeconds')}
        readOnly={readOnly}
        units={['seconds', 'minutes', 'hours']}
      />
    </>
  );
}
