import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { defineKind, type Kind, type KindItem } from '../../kind/kind.ts'
import type { ObjectState } from '../../model/account.ts'
import { readChildren } from './read-children.ts'
import { type ChildSection, createChildMethods, type SectionGetter } from './section-methods.ts'

interface ConnectorItem extends KindItem {
  readonly connectionStatus?: string
}

/** What connectors of networks and of hosts differ in. */
interface ConnectorKind<
  Parent extends KindItem,
  Item extends ConnectorItem,
  Body extends object,
> extends Pick<
  Kind<Item, Body>,
  'name' | 'schema' | 'keptIn' | 'followsParent' | 'draft' | 'normalize' | 'check' | 'needsToken'
> {
  readonly parent: string
  /** The connectors in a response of the parent. */
  readonly read: (parent: Parent) => readonly Item[] | undefined
  /** Lists those of a parent whose response does not have them. */
  readonly list: (
    context: ServiceContext,
    parentId: string,
    options: CallOptions,
  ) => PromiseLike<readonly Item[]>
  readonly getSection: SectionGetter<ChildSection<Body>>
}

/** Defines a kind of connectors. */
export function defineConnectorKind<
  Parent extends KindItem,
  Item extends ConnectorItem,
  Body extends object,
>({ parent, read, list, getSection, ...own }: ConnectorKind<Parent, Item, Body>): Kind {
  return defineKind<Item, Body>({
    ...own,
    title: 'connector',
    place: { parent, property: 'connectors' },
    key: 'name',
    level: 30,
    list: (reader) =>
      readChildren<Parent, Item>(reader, parent, read, (parentId) =>
        list(reader.context, parentId, reader.options),
      ),
    describeState,
    ...createChildMethods(getSection),
  })
}

/** Whether a connector is connected: deleting or changing one that is cuts people off. */
function describeState({ connectionStatus }: ConnectorItem): ObjectState {
  if (connectionStatus === undefined) return {}
  return { isOnline: connectionStatus !== 'OFFLINE', status: connectionStatus }
}
