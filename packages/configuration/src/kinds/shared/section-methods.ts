import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { Kind, KindItem } from '../../kind/kind.ts'
import { requireParent } from '../../kind/require-parent.ts'

/** What changes objects, in every section of a service. */
interface ChangingSection<Body> {
  update(id: string, body: Body, options: CallOptions): PromiseLike<unknown>
  delete(id: string, options: CallOptions): PromiseLike<unknown>
}

/** A section of objects that belong to the account. */
export interface ObjectSection<Item, Body> extends ChangingSection<Body> {
  list(options: CallOptions): { toArray(): Promise<readonly Item[]> }
  create(body: Body, options: CallOptions): PromiseLike<{ readonly id: string }>
}

/** A section of objects that belong to others. */
export interface ChildSection<Body> extends ChangingSection<Body> {
  create(parentId: string, body: Body, options: CallOptions): PromiseLike<{ readonly id: string }>
}

/** Finds a section of a service. */
export type SectionGetter<Section> = (context: ServiceContext) => Section

type ChangingMethods<Body extends object> = Required<Pick<Kind<KindItem, Body>, 'update' | 'delete'>>

/** How a kind reads and writes objects of the account by a section. */
export function createObjectMethods<Item extends KindItem, Body extends object>(
  getSection: SectionGetter<ObjectSection<Item, Body>>,
): Required<Pick<Kind<Item, Body>, 'list' | 'create'>> & ChangingMethods<Body> {
  return {
    list: async ({ context, options }) =>
      (await getSection(context).list(options).toArray()).map((item) => ({ item })),
    create: async ({ context, options }, body) => (await getSection(context).create(body, options)).id,
    ...createChangingMethods(getSection),
  }
}

/** How a kind writes children by a section. */
export function createChildMethods<Body extends object>(
  getSection: SectionGetter<ChildSection<Body>>,
): Required<Pick<Kind<KindItem, Body>, 'create'>> & ChangingMethods<Body> {
  return {
    create: async (writer, body) => {
      const { context, options } = writer
      return (await getSection(context).create(requireParent(writer), body, options)).id
    },
    ...createChangingMethods(getSection),
  }
}

function createChangingMethods<Body extends object>(
  getSection: SectionGetter<ChangingSection<Body>>,
): ChangingMethods<Body> {
  return {
    update: async ({ context, options }, { id, after }) => {
      await getSection(context).update(id, after, options)
    },
    delete: async ({ context, options }, id) => {
      await getSection(context).delete(id, options)
    },
  }
}
