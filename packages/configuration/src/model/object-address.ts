/** What names an object in files, plans and messages. Ids are not part of it: they differ between accounts. */
export interface ObjectAddress {
  /** Name of its kind, such as `networkConnector`. */
  readonly kind: string
  /** Its natural key, such as its name; of what there is only once in an account, the name of its kind. */
  readonly key: string
  /** Key of its parent, where its kind is one of children. */
  readonly parent?: string
  /** Its id, only where another object has the same kind, key and parent: `$id` in files. */
  readonly distinctId?: string
  /** The id of its parent, only where that has to be told apart. */
  readonly distinctParentId?: string
}

/** Writes an address as one string that no other address has: `networkConnector office/office-1`. */
export function formatAddress({ kind, key, parent, distinctId, distinctParentId }: ObjectAddress): string {
  const own = quote(key) + formatId(distinctId)
  if (parent === undefined) return `${kind} ${own}`
  return `${kind} ${quote(parent)}${formatId(distinctParentId)}/${own}`
}

/** The kind of an address as `formatAddress` writes it. */
export function readKind(address: string): string {
  return address.slice(0, address.indexOf(' '))
}

/** Writes an address without ids, as references name objects: several may have it. */
export function formatName({ kind, key, parent }: ObjectAddress): string {
  return formatAddress({ kind, key, ...(parent !== undefined && { parent }) })
}

function formatId(id: string | undefined): string {
  return id === undefined ? '' : `($id ${id})`
}

/** A name as it is where it cannot be misread; with what separates names, as a JSON string. */
function quote(name: string): string {
  return /^[^\s"/()][^"/()\n\r]*$/u.test(name) ? name : JSON.stringify(name)
}

/** The address alone, of what holds more than that. */
export function copyAddress({
  kind,
  key,
  parent,
  distinctId,
  distinctParentId,
}: ObjectAddress): ObjectAddress {
  return {
    kind,
    key,
    ...(parent !== undefined && { parent }),
    ...(distinctId !== undefined && { distinctId }),
    ...(distinctParentId !== undefined && { distinctParentId }),
  }
}

/** Joins names and ids into one string that no others make: a key of a map. */
export function joinNames(...names: readonly (string | undefined)[]): string {
  return JSON.stringify(names)
}
