import { Banner } from '@rejoin/ui/banner';
import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { DomainChips } from './domain-chips.tsx';
import { DomainTest } from './domain-test.tsx';
import type { DeploymentFormProps } from './form-props.ts';

/** On which pages the messenger may run. */
export function DomainsSection({ content, onChange, problems, readOnly }: DeploymentFormProps) {
  const { allowAllDomains } = content;
  return (
    <Section
      title="Domains"
      description="On which pages the messenger may run. A domain stands for its sub-domains too."
    >
      <Switch
        label="All domains"
        hint="For trying things out."
        checked={allowAllDomains}
        onCheckedChange={(all) => onChange({ ...content, allowAllDomains: all })}
        disabled={readOnly}
      />
      {allowAllDomains ? (
        <Banner meaning="attention" title="Any page on the internet can embed this messenger">
          Whoever copies the snippet can put your messenger on a page of their own. List your domains before you go
          live.
        </Banner>
      ) : (
        <DomainChips
          domains={content.allowedDomains}
          onChange={(allowedDomains) => onChange({ ...content, allowedDomains })}
          error={problems.get('allowedDomains')}
          readOnly={readOnly}
        />
      )}
      <DomainTest content={content} />
    </Section>
  );
}
