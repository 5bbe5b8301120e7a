import { covers } from '@rejoin/core/directory/authority';
import type { Policy } from '@rejoin/core/permissions/permission';
import { isCovered, PERMISSION_TREE, type PolicyLine, policiesFrom } from '@rejoin/core/permissions/policy-lines';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Section } from '@rejoin/ui/section';
import { actionWord, domainWord, entityWord } from './permission-words.ts';

type PermissionPickerProps = {
  lines: ReadonlySet<PolicyLine>;
  /** What the role allows already: it may stay, whoever saves it. */
  kept: ReadonlySet<PolicyLine>;
  /** What whoever edits may do themselves, and so may give. */
  own: readonly Policy[];
  onChange: (lines: ReadonlySet<PolicyLine>) => void;
  readOnly: boolean;
};

/** What a role allows, by domain and entity. "All" also means what is to come. */
export function PermissionPicker(props: PermissionPickerProps) {
  return (
    <>
      {PERMISSION_TREE.map(({ domain, entities }) => (
        <Section key={domain} title={domainWord(domain)} description={<code className="text-12">{domain}</code>}>
          <Box {...props} line={`${domain}:*:*`} label={`Everything: ${domainWord(domain)}`} />
          {entities.map(({ entity, actions }) => (
            <fieldset key={entity} className="min-w-0">
              <legend className="mb-2 text-13 font-medium">{entityWord(domain, entity)}</legend>
              <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-2">
                <Box {...props} line={`${domain}:${entity}:*`} label="All" />
                {actions.map((action) => (
                  <Box
                    key={action}
                    {...props}
                    line={`${domain}:${entity}:${action}`}
                    label={actionWord(entity, action)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </Section>
      ))}
    </>
  );
}

type BoxProps = PermissionPickerProps & { line: PolicyLine; label: string };

/** Ticked and fixed where a wider one allows it; fixed where it is more than whoever edits may give. */
function Box({ lines, kept, own, onChange, readOnly, line, label }: BoxProps) {
  const covered = isCovered(line, lines);
  const givable = kept.has(line) || isCovered(line, kept) || covers(own, policiesFrom(new Set([line])));
  const toggle = (on: boolean) => {
    const next = new Set(lines);
    if (on) next.add(line);
    else next.delete(line);
    onChange(next);
  };
  return (
    <Checkbox
      label={label}
      checked={covered || lines.has(line)}
      disabled={readOnly || covered || (!givable && !lines.has(line))}
      onCheckedChange={toggle}
    />
  );
}
