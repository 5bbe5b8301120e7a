import { z } from 'zod';

/** 32 hex digits. */
export const hex32 = z.string().regex(/^[0-9a-f]{32}$/, 'is not 32 hex digits');
export const uuid = z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'is not a UUID');
/** `2020-12-14T16:23:44.843Z`. */
export const time = z.iso.datetime({ precision: 3 });
export const words = z.string().min(1);
export const stringMap = z.record(z.string(), z.string());
/** Seconds since 1970 in the years 2020 to 2100: neither milliseconds nor a duration. */
export const epochSeconds = z.int().min(1_577_836_800).max(4_102_444_800);
export const url = z.url({ protocol: /^https?$/ });
