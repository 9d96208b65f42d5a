import type { Kind } from '../kind/kind.ts'
import type { KindSet } from '../kind/kind-set.ts'

/**
 * Loads the kinds of this package and others: not before they are needed, because they bring every service with them.
 *
 * @param more - Kinds of plugins.
 */
export async function loadAllKinds(more: readonly Kind[]): Promise<KindSet> {
  const [{ ownKinds }, { loadKinds }] = await Promise.all([
    import('./own-kinds.ts'),
    import('../kind/kind-set.ts'),
  ])
  return loadKinds([...ownKinds, ...more])
}
