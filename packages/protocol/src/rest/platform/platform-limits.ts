/** Limits of the platform API. All are ours. */
export const PLATFORM_LIMITS = {
  requestsPerClientPerMinute: 300,
  tokensPerClientPerMinute: 30,
  wrongSecretsPerClientPerMinute: 5,
  /** A larger body is refused with 413. */
  bodyMaxBytes: 256 * 1024,
  pageSize: 100,
  pageSizeMax: 500,
  /** Of conversations, and of what was said in one. */
  conversationPageSize: 25,
  conversationPageSizeMax: 100,
  /** Characters of an Idempotency-Key. */
  idempotencyKeyMax: 255,
} as const;
