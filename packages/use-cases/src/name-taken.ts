/** Another of its kind is called so. */
export const NAME_TAKEN = { type: 'invalid', problems: [{ field: 'name', problem: 'taken' }] } as const;
