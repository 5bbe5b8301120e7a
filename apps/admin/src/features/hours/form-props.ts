import type { Problems } from './problem-texts.ts';
import type { ScheduleContent } from './schedule.ts';

export type ScheduleFormProps = {
  content: ScheduleContent;
  onChange: (content: ScheduleContent) => void;
  problems: Problems;
  readOnly: boolean;
};
