import { isOfOwnNetwork } from '@rejoin/core/webhooks/own-network';
import { WEBHOOK_EVENTS, type WebhookEvent } from '@rejoin/core/webhooks/webhook';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Switch } from '@rejoin/ui/switch';
import { TextField } from '@rejoin/ui/text-field';
import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { Problems } from './problem-texts.ts';
import type { WebhookContent } from './webhook.ts';
import { eventWords } from './webhook-words.ts';

type WebhookFieldsProps = {
  content: WebhookContent;
  onChange: (content: WebhookContent) => void;
  problems: Problems;
};

export function WebhookFields({ content, onChange, problems }: WebhookFieldsProps) {
  const [written, setWritten] = useState(content.url);
  return (
    <>
      <TextField
        label="Name"
        hint="For colleagues."
        autoComplete="off"
        value={content.name}
        onChange={(event) => onChange({ ...content, name: event.target.value })}
        error={problems.get('name')}
      />
      <TextField
        label="URL"
        hint={addressHint(written)}
        type="url"
        autoComplete="off"
        value={content.url}
        onChange={(event) => onChange({ ...content, url: event.target.value.trim() })}
        onBlur={() => setWritten(content.url)}
        error={problems.get('url')}
      />
      <Events
        chosen={content.events}
        onChange={(events) => onChange({ ...content, events })}
        error={problems.get('events')}
      />
      <Switch
        label="Send events"
        hint="Switched off, it gives up what is still to be sent; switched on again, it tells what happens from then on."
        checked={content.active}
        onCheckedChange={(active) => onChange({ ...content, active })}
      />
    </>
  );
}

function addressHint(url: string): string {
  return isOfOwnNetwork(url)
    ? 'Of your own network: nothing is sent there unless whoever runs Rejoin has named the host in WEBHOOK_HOSTS. Test shows it.'
    : 'Where your server takes a POST, beginning with https://.';
}

type EventsProps = {
  chosen: readonly WebhookEvent[];
  onChange: (chosen: readonly WebhookEvent[]) => void;
  error: string | undefined;
};

function Events({ chosen, onChange, error }: EventsProps) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={error === undefined ? undefined : id}
      className="flex min-w-0 flex-col gap-2"
      data-invalid={error !== undefined || undefined}
    >
      <legend className="mb-1.5 text-13 font-medium">Events</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {WEBHOOK_EVENTS.map((event) => (
          <Checkbox
            key={event}
            label={eventWords(event)}
            hint={<code className="font-mono">{event}</code>}
            checked={chosen.includes(event)}
            onCheckedChange={(isChosen) =>
              onChange(WEBHOOK_EVENTS.filter((each) => (each === event ? isChosen : chosen.includes(each))))
            }
          />
        ))}
      </div>
      {error !== undefined && (
        <p id={id} role="alert" className="flex gap-1 text-12 text-danger-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
