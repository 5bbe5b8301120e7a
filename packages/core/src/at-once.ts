/** How many people, agents or deployments are changed by one deed at most. */
export const AT_ONCE_MAX = 200;
