import { ATTACHMENT_MAX_KB } from '@rejoin/core/attachments/limits';
import type { SupportedContent } from '@rejoin/core/attachments/supported-content';
import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { WholeNumberField } from '../../form/whole-number-field.tsx';
import { FILE_KIND_LABELS, type FileKind, fileKindOf, TYPES_OF_KIND } from './file-kinds.ts';
import type { ContentFormProps } from './form-props.ts';

const kinds: readonly FileKind[] = ['images', 'imagesAndPdf', 'all'];

/** Whether files go through the messenger, which ones, and how large: the supported content of each side. */
export function FilesSection({ content, onChange, readOnly, problems }: ContentFormProps) {
  const { messenger } = content;
  const { attachments } = messenger;
  const change = (part: Partial<typeof attachments>) =>
    onChange({ ...content, messenger: { ...messenger, attachments: { ...attachments, ...part } } });
  const disabled = readOnly || !attachments.enabled;
  return (
    <Section title="Files">
      <Switch
        label="Files"
        hint="Guests and agents may send each other files. Programs, scripts and pages are never taken."
        checked={attachments.enabled}
        onCheckedChange={(enabled) => change({ enabled })}
        disabled={readOnly}
      />
      <Side
        name="Guests"
        of="a guest"
        content={attachments.guests}
        onChange={(guests) => change({ guests })}
        disabled={disabled}
        error={problems.get('messenger.attachments.guests.maxSizeKB')}
      />
      <Side
        name="Agents"
        of="an agent"
        content={attachments.agents}
        onChange={(agents) => change({ agents })}
        disabled={disabled}
        error={problems.get('messenger.attachments.agents.maxSizeKB')}
      />
    </Section>
  );
}

type SideProps = {
  name: string;
  of: string;
  content: SupportedContent;
  onChange: (content: SupportedContent) => void;
  disabled: boolean;
  error: string | undefined;
};

function Side({ name, of, content, onChange, disabled, error }: SideProps) {
  const kind = fileKindOf(content.types);
  return (
    <>
      <Select
        label={`${name} may send`}
        hint={kind === 'own' ? `A list of its own: ${content.types.join(', ') || 'nothing'}.` : undefined}
        placeholder="A list of its own"
        options={kinds.map((value) => ({ value, label: FILE_KIND_LABELS[value] ?? value }))}
        value={kind === 'own' ? null : kind}
        onValueChange={(next) => onChange({ ...content, types: TYPES_OF_KIND[next] })}
        disabled={disabled}
      />
      <WholeNumberField
        label={`Largest file of ${of}`}
        hint={`In KB, 1 to ${ATTACHMENT_MAX_KB}.`}
        value={content.maxSizeKB}
        onValueChange={(maxSizeKB) => onChange({ ...content, maxSizeKB })}
        error={error}
        disabled={disabled}
      />
    </>
  );
}
