import type { Problems } from './problem-texts.ts';
import type { QueueContent, QueueOptions } from './queue.ts';

/** What the form of a queue and each of its sections take. */
export type QueueFormProps = {
  content: QueueContent;
  onChange: (content: QueueContent) => void;
  options: QueueOptions;
  problems: Problems;
  readOnly: boolean;
  /** Absent for a new one. */
  id?: string;
};
