import type { Happening, SignInEffect } from '../conversation/model.ts';
import { exchangeProof, type Fetched, refreshTokens, revokeTokens } from './fetch-tokens.ts';
import type { HeldFiles } from './held-files.ts';
import type { Keeper } from './kept.ts';

/** Carries out what the rules want done about the guest's sign-in. */
export function createSignInEffects(options: {
  readonly deploymentId: string;
  readonly keeper: Pick<Keeper, 'keepSignIn' | 'forgetDraft' | 'tellSignedOut'>;
  readonly files: Pick<HeldFiles, 'choice' | 'forgetUnsent'>;
  readonly askForSignIn: () => void;
  readonly tell: (happening: Happening) => void;
}): (effect: SignInEffect) => void {
  const { deploymentId, keeper, files, askForSignIn, tell } = options;

  function hear(fetched: Fetched): void {
    if (fetched.type === 'tokens') tell({ type: 'signedIn', tokens: fetched.tokens });
    if (fetched.type === 'refused') tell({ type: 'signInRefused' });
  }

  return (effect) => {
    switch (effect.do) {
      case 'exchangeProof':
        return void exchangeProof(deploymentId, effect.proof).then(hear);
      case 'refreshSignIn':
        return void refreshTokens(deploymentId, effect.refreshToken).then(hear);
      case 'revokeSignIn':
        return void revokeTokens(effect.jwt);
      case 'keepSignIn':
        return keeper.keepSignIn(effect.signIn);
      case 'forgetDraft':
        files.choice.forget();
        return keeper.forgetDraft();
      case 'forgetUnsent':
        return files.forgetUnsent();
      case 'tellSignedOut':
        return keeper.tellSignedOut();
      case 'askForSignIn':
        return askForSignIn();
    }
  };
}
