import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@rejoin/db/demo/demo-password';

/** Who works at the seeded company. */
export const EMAILS = {
  mara: 'mara@harbourpine.example',
  jonas: 'jonas@harbourpine.example',
  lena: 'lena@harbourpine.example',
  ines: 'ines@harbourpine.example',
  theo: 'theo@harbourpine.example',
  vera: 'vera@harbourpine.example',
  noor: 'noor@harbourpine.example',
} as const;

export type PersonName = keyof typeof EMAILS;

/** Fills in the form of either app and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function signIn(page: Page, address: string, name: PersonName): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await fillSignIn(page, EMAILS[name], DEMO_PASSWORD);
  await expect(page).not.toHaveURL(/\/sign-in/);
}
