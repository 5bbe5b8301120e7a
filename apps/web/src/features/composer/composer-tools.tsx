import type { Gap } from '@rejoin/core/canned-responses/fill-response';
import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { FileButton } from '@rejoin/ui/file-button';
import { Segmented } from '@rejoin/ui/segmented';
import { typeText } from '@rejoin/ui/type-text';
import { Paperclip } from 'lucide-react';
import type { RefObject } from 'react';
import { CharactersLeft } from './characters-left.tsx';
import type { Audience } from './drafts.ts';
import { EmojiButton } from './emoji-button.tsx';
import { GapNote } from './gap-note.tsx';
import { ResponsePicker } from './response-picker.tsx';
import type { useResponses } from './use-responses.ts';
import { selectGap, writeInto } from './write-into.ts';

const AUDIENCES = [
  { value: 'guest', label: 'Reply' },
  { value: 'colleagues', label: 'Note' },
] as const satisfies readonly { value: Audience; label: string }[];

type ComposerToolsProps = {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  /** The guest can't be answered now. */
  readonly noteOnly: boolean;
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly responses: ReturnType<typeof useResponses>;
  readonly onFiles: (files: readonly File[]) => void;
};

/** What stands under the text: for whom it is, and what goes into it beside what is typed. */
export function ComposerTools(props: ComposerToolsProps) {
  const { audience, onAudience, noteOnly, text, field, responses, onFiles } = props;
  const within = (deed: (field: HTMLTextAreaElement) => void) => {
    if (field.current !== null) deed(field.current);
  };
  return (
    <>
      {!noteOnly && (
        <Segmented
          label="Who reads it"
          hideLabel
          options={AUDIENCES}
          value={audience}
          onValueChange={onAudience}
          className="mr-1 shrink-0"
        />
      )}
      <EmojiButton onPick={(emoji) => within((at) => typeText(at, selectionOf(at), emoji))} />
      {audience === 'guest' && (
        <>
          <FileButton label="Attach file" icon={<Paperclip />} onFiles={onFiles} />
          <ResponsePicker
            responses={responses}
            onPick={(response) => within((at) => writeInto(at, selectionOf(at), response))}
          />
          <GapNote text={text} onGo={() => within(selectGap)} />
        </>
      )}
      <CharactersLeft left={AGENT_TEXT_MAX_CHARACTERS - text.length} />
    </>
  );
}

function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): Gap {
  return { from: selectionStart, to: selectionEnd };
}
