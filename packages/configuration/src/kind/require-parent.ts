import type { KindWriter } from './kind.ts'

/** The id of the parent, which the algorithms pass to every kind of children. */
export function requireParent({ parentId }: KindWriter): string {
  if (parentId === undefined) throw new TypeError('A child cannot be created without the id of its parent.')
  return parentId
}
