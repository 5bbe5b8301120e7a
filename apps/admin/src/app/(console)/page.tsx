import { redirect } from 'next/navigation';
import { MissingPermission } from '../../features/access/missing-permission.tsx';
import { FirstStepsScreen } from '../../features/first-steps/first-steps-screen.tsx';
import { apiCaller } from '../../server/api.ts';
import { screensOf, visitor } from '../../server/visitor.ts';

/** The steps to the first conversation, until all are done that the person may take; then the first screen that they may see. */
export default async function HomePage() {
  const [first] = screensOf(await visitor());
  if (first === undefined) {
    return (
      <MissingPermission
        title="There is nothing here that you may see"
        permissions={['webDeployments:configuration:view', 'webDeployments:deployment:view']}
      />
    );
  }
  const steps = await (await apiCaller()).company.firstSteps();
  if (steps.every(({ done }) => done)) redirect(`/${first}`);
  return <FirstStepsScreen steps={steps} />;
}
