import { step } from './progress.ts';
import { runTask } from './run-task.ts';

/** Makes what `npm start` makes before it starts anything, and starts nothing: for an image. */
try {
  await step('Build', () => runTask('build'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
