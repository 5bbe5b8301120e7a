import { Button } from '@rejoin/ui/button';
import { Section } from '@rejoin/ui/section';
import { TextArea } from '@rejoin/ui/text-area';
import { useRef } from 'react';
import type { ResponseFormProps } from './form-props.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { ResponsePreview } from './response-preview.tsx';

/** What the guest is to read, and how one would read it. */
export function TextSection({ content, onChange, options, problems, readOnly }: ResponseFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { current } = field;
    if (current === null) return;
    const { selectionStart: from, selectionEnd: to } = current;
    const placeholder = `{{${name}}}`;
    onChange({ ...content, text: content.text.slice(0, from) + placeholder + content.text.slice(to) });
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(...selectionIn(placeholder, from));
    });
  };
  return (
    <Section
      title="Text"
      description="What agents put into a message. They read it before it is sent, and can change it."
    >
      <TextArea
        ref={field}
        label="Text"
        rows={6}
        value={content.text}
        onChange={(event) => onChange({ ...content, text: event.target.value })}
        error={problems.get('text')}
        readOnly={readOnly}
      />
      {!readOnly && (
        <div>
          <p className="mb-2 text-13 font-medium">Insert what is known then</p>
          <div className="flex flex-wrap gap-2">
            {PLACEHOLDERS.map(({ name, label }) => (
              <Button key={name} onClick={() => insert(name)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
      <ResponsePreview text={content.text} options={options} />
    </Section>
  );
}

/** Behind it; of an attribute its key, which is to be written over. */
function selectionIn(placeholder: string, at: number): [from: number, to: number] {
  const key = placeholder.indexOf('.key}}');
  if (key === -1) return [at + placeholder.length, at + placeholder.length];
  return [at + key + 1, at + key + 4];
}
