'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Toaster as Sonner, toast } from 'sonner';

const colours = {
  '--normal-bg': 'var(--raised)',
  '--normal-text': 'var(--ink)',
  '--normal-border': 'var(--line)',
  '--border-radius': 'var(--corner-panel)',
  '--width': 'var(--toast-width, 22rem)',
} as CSSProperties;

/** An app whose lower right corner is worked in says how far above it toasts stand, in `--toast-bottom`. */
const bottom = 'var(--toast-bottom, 1.5rem)';

/** Where toasts appear. Once per app, in its layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      style={colours}
      offset={{ bottom }}
      mobileOffset={{ bottom }}
      toastOptions={{
        classNames: { description: 'text-muted!' },
        style: { fontFamily: 'var(--face)', fontSize: 'var(--type-13)', boxShadow: 'var(--float-shadow)' },
      }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-good" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger" />,
      }}
    />
  );
}

/** What went wrong takes longer to read than what went well. In milliseconds. */
const DURATION_MS = { success: 4_000, error: 10_000 };

type ToastOptions = {
  detail?: string;
  action?: { label: string; onClick: () => void };
};

function show(kind: 'success' | 'error', text: string, { detail, action }: ToastOptions) {
  return toast[kind](text, {
    duration: DURATION_MS[kind],
    ...(detail !== undefined && { description: detail }),
    ...(action && { action }),
  });
}

/** Says in a few words that something was done, with its undo where there is one. */
export function toastDone(text: string, options: ToastOptions = {}) {
  show('success', text, options);
}

/** Says what could not be done and what to do. For what stays wrong use a banner. The returned function takes it back. */
export function toastFailed(text: string, options: ToastOptions = {}): () => void {
  const id = show('error', text, options);
  return () => void toast.dismiss(id);
}
