/**
 * Whether two names or e-mail addresses are the same but for case.
 *
 * @param left - As the API sent it: an absent one, and one that is not a string, is the same as none.
 */
export function isSameName(left: string | undefined, right: string): boolean {
  return typeof left === 'string' && left.normalize().toLowerCase() === right.normalize().toLowerCase()
}
