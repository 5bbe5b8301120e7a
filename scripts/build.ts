import { fail } from './fail.ts';
import { step } from './progress.ts';
import { runTask } from './run-task.ts';

/** Makes what `npm start` makes before it starts anything, and starts nothing: for an image. */
try {
  await step('Build', () => runTask('build'));
} catch (error) {
  fail(error);
}
