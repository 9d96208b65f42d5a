/**
 * Walks over what a client has and lists the methods of its services by their paths.
 *
 * @param client - The client.
 * @param services - Keys of the services; what else a client has is no part of the API.
 */
export function listClientMethods(client: object, services: readonly string[]): readonly string[] {
  return services.flatMap((service) => listBelow(Reflect.get(client, service), service)).toSorted()
}

function listBelow(holder: unknown, path: string): readonly string[] {
  if (typeof holder !== 'object' || holder === null) return []
  return listKeys(holder).flatMap((key) => {
    const value: unknown = Reflect.get(holder, key)
    if (typeof value === 'function') return [`${path}.${key}`]
    return isService(value) ? listBelow(value, `${path}.${key}`) : []
  })
}

/** Services are made of classes; the contract that a setting is written with is data. */
function isService(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype
}

function listKeys(holder: object): readonly string[] {
  const keys = new Set<string>()
  for (
    let owner: unknown = holder;
    typeof owner === 'object' && owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  )
    for (const key of Object.getOwnPropertyNames(owner)) keys.add(key)
  keys.delete('constructor')
  return [...keys]
}
