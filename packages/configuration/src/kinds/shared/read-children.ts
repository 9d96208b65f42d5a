import type { KindItem, KindReader, ListedItem } from '../../kind/kind.ts'

/**
 * The children that the responses of their parents hold already: they cost no request.
 *
 * @param read - The children in a parent; `undefined` where the response does not have them.
 * @param list - Lists the children of a parent whose response does not have them.
 */
export async function readChildren<Parent extends KindItem, Child extends KindItem>(
  reader: KindReader,
  parentKind: string,
  read: (parent: Parent) => readonly Child[] | undefined,
  list: (parentId: string) => PromiseLike<readonly Child[]>,
): Promise<readonly ListedItem<Child>[]> {
  const parents = await reader.items(parentKind)
  const listed = await Promise.all(
    parents.map(async ({ item }) => {
      const parentId = item.id ?? ''
      // What the kind of the parent has listed is what its service returns.
      const children = read(item as Parent) ?? (await list(parentId))
      return children.map((child) => ({ item: child, parentId }))
    }),
  )
  return listed.flat()
}
