import { isEqual, SECRET_MARK } from '@rejoin/core/audit/changes';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { isOnlyReference } from '@rejoin/core/flow/secret-references';
import { mapHeaders, renameReferences } from '@rejoin/core/settings-file/flow-references';
import type { FlowEntry } from '@rejoin/core/settings-file/settings-file';
import type { StoredFlow } from '../ports/flows.ts';
import type { SettingNames } from './setting-names.ts';

/** Headers that say what is sent and wanted, and nothing of who asks. All others may hold a secret. */
const PLAIN_HEADERS: readonly string[] = ['accept', 'content-type'];

export function flowEntryOf({ draft, newest }: Pick<StoredFlow, 'draft' | 'newest'>, names: SettingNames): FlowEntry {
  const written = fileContentOf(draft, names);
  if (newest === undefined) return { draft: written };
  const published = fileContentOf(newest, names);
  return isEqual(published, written) ? { published } : { published, draft: written };
}

/** Whether a file tells what the header holds. */
export function isTold({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return PLAIN_HEADERS.includes(name.toLowerCase()) || isOnlyReference(value);
}

function fileContentOf(content: FlowContent, names: SettingNames): FlowContent {
  const named = renameReferences(content, (id, { kind }) => names[kind].toName(id));
  return mapHeaders(named, (header) => (isTold(header) ? header.value : SECRET_MARK));
}
