/** How long a conversation may stay parked, in milliseconds; then it comes back. Seven days, as for parked e-mail (platform API, section 6.5). */
export const MAX_PARK_MS = 7 * 24 * 60 * 60 * 1000;
