import type { VNode } from 'preact';
import type { FormQuestion } from '../prompts/prompt.ts';
import { titleOf } from '../prompts/title-of.ts';
import { useSurroundings } from '../view/surroundings.ts';
import type { Draft } from './draft.ts';

/** What was filled in, to look over before it is sent. */
export function FormSummary({ question, draft }: { question: FormQuestion; draft: Draft }): VNode {
  const { words } = useSurroundings();
  const fields = question.pages.flatMap((page) =>
    page.fields.map((field) => ({ ...field, title: titleOf(field, page) ?? words.answer })),
  );
  return (
    <>
      <h3>{words.lookOver}</h3>
      <dl class="form-lines">
        {fields.map(({ id, title }) => (
          <div key={id}>
            <dt dir="auto">{title}</dt>
            <dd dir="auto">
              {draft
                .get(id)
                ?.map(({ text }) => text)
                .join(', ') ?? '–'}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
