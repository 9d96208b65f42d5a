import type { CallOptions } from '@cloudconnexa/core'
import { defineKind, type Kind, type KindItem } from '../../kind/kind.ts'
import { type ChildSection, createChildMethods, type SectionGetter } from './section-methods.ts'
import { normalizeServiceConfig, serviceDefaults, serviceSets } from './service-config.ts'

/** An IP service or application, which says what it belongs to. */
interface ServiceItem extends KindItem {
  readonly networkItemId: string
}

/** What IP services and applications of networks and hosts differ in. */
interface ServiceKind<Item extends ServiceItem, Body extends object> extends Pick<
  Kind<Item, Body>,
  'name' | 'title' | 'place' | 'schema' | 'draft' | 'needs'
> {
  /** Arrays without an order, besides those of protocols and ports. */
  readonly sets?: readonly string[]
  readonly getSection: SectionGetter<ServiceSection<Item, Body>>
}

interface ServiceSection<Item, Body> extends ChildSection<Body> {
  list(options: CallOptions): { toArray(): Promise<readonly Item[]> }
}

/** Defines a kind of IP services or applications. One list has those of all networks or hosts. */
export function defineServiceKind<Item extends ServiceItem, Body extends object>({
  getSection,
  sets = [],
  ...own
}: ServiceKind<Item, Body>): Kind {
  return defineKind<Item, Body>({
    ...own,
    key: 'name',
    level: 40,
    sets: [...sets, ...serviceSets],
    defaults: serviceDefaults,
    normalize: normalizeServiceConfig,
    list: async ({ context, options }) => {
      const items = await getSection(context).list(options).toArray()
      return items.map((item) => ({ item, parentId: item.networkItemId }))
    },
    ...createChildMethods(getSection),
  })
}
