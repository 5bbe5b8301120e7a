import type { FirstStep, FirstStepName } from '@rejoin/core/company/first-steps';

type StepWords = { readonly title: string; readonly text: string; readonly screen: string };

export const STEP_WORDS: Readonly<Record<FirstStepName, StepWords>> = {
  queue: {
    title: 'A queue that somebody serves',
    text: 'Guests wait there until one of its agents takes their conversation.',
    screen: '/queues',
  },
  flow: {
    title: 'A published flow that leads to it',
    text: 'What a guest meets first. That of the deployment hands over to a queue that somebody serves.',
    screen: '/flows',
  },
  configuration: {
    title: 'A published configuration',
    text: 'How the messenger looks and behaves.',
    screen: '/configurations',
  },
  deployment: {
    title: 'An active deployment for your domain',
    text: 'Where the messenger may run: the domain of your site, not that of the demo page alone.',
    screen: '/deployments',
  },
  page: {
    title: 'The snippet on a page of your site',
    text: 'Copy it from the deployment. This is ticked within a minute after the page is opened.',
    screen: '/deployments',
  },
};

/** To the thing itself where there is one, else to where it is added. */
export function stepHref({ name, id }: Pick<FirstStep, 'name' | 'id'>): string {
  const { screen } = STEP_WORDS[name];
  return id === undefined ? screen : `${screen}/${id}`;
}
