import type { DeviceEffect, Happening } from '../conversation/model.ts';

/** Carries out what the rules want done between two devices. The code for it comes with the first link. */
export function createDeviceEffects(options: {
  readonly deploymentId: string;
  /** Of the page around the messenger; `undefined`: there is none. */
  readonly pageAddress: string | undefined;
  readonly tell: (happening: Happening) => void;
}): (effect: DeviceEffect) => void {
  const { deploymentId, pageAddress: address = '', tell } = options;
  const requests = () => import('./device-link-requests.ts');

  async function make({ token, jwt }: Extract<DeviceEffect, { do: 'makeDeviceLink' }>): Promise<Happening> {
    const made = await (await requests()).requestDeviceLink({ deploymentId, token, jwt, address });
    return made ? { type: 'deviceLinkMade', ...made } : { type: 'deviceLinkFailed' };
  }

  async function take({ link }: Extract<DeviceEffect, { do: 'takeToken' }>): Promise<Happening> {
    const taken = await (await requests()).takeToken(deploymentId, link);
    if (taken.type === 'taken') return { type: 'tokenTaken', token: taken.token };
    return { type: 'takingFailed', over: taken.type === 'over' };
  }

  return (effect) => {
    if (effect.do === 'makeDeviceLink') void make(effect).then(tell, () => tell({ type: 'deviceLinkFailed' }));
    else void take(effect).then(tell, () => tell({ type: 'takingFailed', over: false }));
  };
}
