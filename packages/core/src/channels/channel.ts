/** Over what a guest writes. */
export type Channel = (typeof CHANNELS)[number];

export const CHANNELS = ['web', 'facebook', 'whatsapp', 'sms', 'open'] as const;
