/** Whether two names or e-mail addresses are the same but for case. An absent one is the same as none. */
export function isSameName(left: string | undefined, right: string): boolean {
  return left !== undefined && left.normalize().toLowerCase() === right.normalize().toLowerCase()
}
