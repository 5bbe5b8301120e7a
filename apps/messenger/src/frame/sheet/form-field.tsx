import type { VNode } from 'preact';
import type { FormField } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { useSurroundings } from '../view/surroundings.ts';
import type { FieldProblem } from './draft.ts';
import { autocompleteOf, keyboardOf, textMax } from './draft.ts';
import { Sections } from './sections.tsx';
import { Times } from './times.tsx';

export type FormFieldProps = {
  readonly field: FormField;
  readonly title: string;
  readonly id: string;
  readonly answers: readonly Answer[];
  readonly problem: FieldProblem | undefined;
  readonly onText: (text: string) => void;
  readonly onChoose: (answers: readonly Answer[]) => void;
};

/** One question of a form with what is wrong with its answer. */
export function FormFieldView(props: FormFieldProps): VNode {
  const { words } = useSurroundings();
  const { field, id, title, problem } = props;
  const { subtitle, required } = field;
  const isGroup = field.type === 'date' || field.type === 'list';
  const Label = isGroup ? 'p' : 'label';
  return (
    <div
      class="field"
      data-wrong={problem !== undefined || undefined}
      {...(isGroup && { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-problem` })}
    >
      <Label id={`${id}-label`} class="field-label" dir="auto" {...(!isGroup && { for: id })}>
        {title}
        {required && (
          <span class="field-required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </Label>
      {subtitle && (
        <p class="field-hint" id={`${id}-hint`} dir="auto">
          {subtitle}
        </p>
      )}
      <Control {...props} />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem !== undefined && words.fieldProblems[problem]}
      </p>
    </div>
  );
}

function Control({ field, id, answers, problem, onText, onChoose }: FormFieldProps): VNode {
  const { words } = useSurroundings();
  const about = {
    id,
    required: field.required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': [field.subtitle && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' '),
  };
  switch (field.type) {
    case 'date':
      return <Times question={field.question} chosen={answers} onChoose={onChoose} />;
    case 'list':
      return <Sections sections={field.sections} chosen={answers} onChoose={onChoose} />;
    case 'wheel':
      return (
        <select
          {...about}
          value={answers[0]?.payload ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const item = field.items.find((one) => one.id === value);
            onChoose(item ? [{ text: item.title, payload: item.id }] : []);
          }}
        >
          <option value="">{words.chooseOne}</option>
          {field.items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.title}
            </option>
          ))}
        </select>
      );
    case 'text': {
      const text = {
        ...about,
        ...(answers[0]?.text && { dir: 'auto' as const }),
        value: answers[0]?.text ?? '',
        placeholder: field.placeholder,
        maxLength: textMax(field),
        autocomplete: autocompleteOf(field.autocomplete),
        onInput: (event: Event) => onText((event.currentTarget as HTMLInputElement).value),
      };
      if (field.lines) return <textarea {...text} rows={3} />;
      const keyboard = keyboardOf(field.keyboard);
      const type = keyboard === 'email' || keyboard === 'tel' || keyboard === 'url' ? keyboard : 'text';
      return <input {...text} type={type} inputmode={keyboard} />;
    }
  }
}
