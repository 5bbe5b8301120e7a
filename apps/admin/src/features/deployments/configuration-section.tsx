import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';
import { FormRow, Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { useContext } from 'react';
import { Link } from '../../navigation/link.tsx';
import { ScreenAccess } from '../../setting/screen-access.tsx';
import { newerVersion } from './deployment.ts';
import type { DeploymentFormProps } from './form-props.ts';

/** Which version of which configuration the messenger follows. */
export function ConfigurationSection({ content, onChange, options, problems, readOnly }: DeploymentFormProps) {
  const choosable = options.configurations.filter(({ versions }) => versions.length > 0);
  const chosen = choosable.find(({ id }) => id === content.configurationId);
  const newer = newerVersion(content, options);
  const choose = (id: string) => {
    const latest = choosable.find((configuration) => configuration.id === id)?.versions[0];
    if (latest !== undefined) onChange({ ...content, configurationId: id, configurationVersion: latest });
  };
  const mayOpen = useContext(ScreenAccess).includes('configurations');
  const description = mayOpen && chosen !== undefined && (
    <Link href={`/configurations/${chosen.id}`} className="text-accent-ink underline underline-offset-4">
      Open {chosen.name}
    </Link>
  );
  return (
    <Section title="Configuration" description={<>How the messenger looks and behaves. {description}</>}>
      {choosable.length === 0 ? (
        <Banner meaning="attention" title="No configuration has been published yet">
          A deployment needs a published version. Publish one under Configurations first.
        </Banner>
      ) : (
        <FormRow>
          <Select
            label="Configuration"
            options={choosable.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen?.id ?? null}
            onValueChange={choose}
            disabled={readOnly}
          />
          <Select
            label="Version"
            options={(chosen?.versions ?? []).map((version, index) => ({
              value: String(version),
              label: `Version ${version}`,
              ...(index === 0 && { note: 'The latest' }),
            }))}
            value={
              chosen?.versions.includes(content.configurationVersion) ? String(content.configurationVersion) : null
            }
            onValueChange={(version) => onChange({ ...content, configurationVersion: Number(version) })}
            error={problems.get('configurationVersion')}
            disabled={readOnly}
          />
        </FormRow>
      )}
      {newer !== undefined && (
        <Banner
          meaning="info"
          title={`Version ${newer} has been published since`}
          action={
            !readOnly && (
              <Button onClick={() => onChange({ ...content, configurationVersion: newer })}>Use version {newer}</Button>
            )
          }
        />
      )}
    </Section>
  );
}
