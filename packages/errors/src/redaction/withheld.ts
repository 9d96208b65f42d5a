/** Replaces a secret. */
export const withheld = '[withheld]'
