import { Switch } from '@rejoin/ui/switch';
import type { ContentFormProps } from './form-props.ts';

/** When a conversation begins, and who sees whom typing. */
export function StartAndTyping({ content, onChange, readOnly }: ContentFormProps) {
  const { messenger } = content;
  const change = (changes: Partial<typeof messenger>) =>
    onChange({ ...content, messenger: { ...messenger, ...changes } });
  const beginning = messenger.headless
    ? "the page runs Rejoin('startConversation') for its guest"
    : 'the guest opens the messenger';
  return (
    <>
      <Switch
        label="Start automatically"
        hint={`The conversation begins when ${beginning}: they are greeted, and agents are asked, before the first message.`}
        checked={messenger.autoStart}
        onCheckedChange={(autoStart) => change({ autoStart })}
        disabled={readOnly}
      />
      <Switch
        label="Agent typing indicator"
        hint="Guests see that an agent is typing."
        checked={messenger.agentTypingIndicator}
        onCheckedChange={(agentTypingIndicator) => change({ agentTypingIndicator })}
        disabled={readOnly}
      />
      <Switch
        label="Guest typing indicator"
        hint="Agents see that a guest is typing."
        checked={messenger.guestTypingIndicator}
        onCheckedChange={(guestTypingIndicator) => change({ guestTypingIndicator })}
        disabled={readOnly}
      />
    </>
  );
}
