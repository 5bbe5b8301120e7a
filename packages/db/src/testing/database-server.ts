import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { temporaryDatabase } from './temporary-database.ts';

/** Vitest's global setup: one migrated template for the whole run, on the server that its test files make their databases on. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await temporaryDatabase();
  await migrate(template.url);
  project.provide('templateDatabase', template.url);
  return template.stop;
}
