import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ListItem, ListSection } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { Picture } from '../view/picture.tsx';
import { toggled } from './draft.ts';

type SectionsProps = {
  readonly sections: readonly ListSection[];
  readonly chosen: readonly Answer[];
  readonly onChoose: (answers: readonly Answer[]) => void;
};

/** Items to tick: one of a section, or several where the section lets. */
export function Sections({ sections, chosen, onChoose }: SectionsProps): VNode {
  const name = useId();
  return (
    <>
      {sections.map(({ title, multiple, items }, index) => (
        <fieldset key={index} class="choices">
          {title !== '' && <legend dir="auto">{title}</legend>}
          {items.map((item) => (
            <label key={item.id} class="item">
              <input
                type={multiple ? 'checkbox' : 'radio'}
                name={`${name} ${index}`}
                checked={chosen.some(({ payload }) => payload === item.id)}
                onChange={() => onChoose(toggled(chosen, item.id, sections))}
              />
              <ItemWords item={item} />
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function ItemWords({ item: { title, subtitle, image } }: { item: ListItem }): VNode {
  return (
    <>
      {image && <Picture url={image} />}
      <span class="item-words" dir="auto">
        {title}
        {subtitle && <small>{subtitle}</small>}
      </span>
    </>
  );
}
