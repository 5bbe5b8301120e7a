import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SkillsField } from './skills-field.tsx';

test('a skill that is gone is shown among those that are chosen, so that it can be taken away', () => {
  const markup = renderToStaticMarkup(
    <SkillsField
      label="Skills of step 1"
      choices={{ queues: [], schedules: [], agents: [], skills: [{ id: 'wood', name: 'Wood' }], secrets: [] }}
      chosen={['oil']}
      onChange={() => undefined}
      readOnly={false}
    />,
  );
  expect(markup).toContain('A skill that is gone');
  expect(markup).toContain('1 of 2');
});
