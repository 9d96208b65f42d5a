/** `NetworkRouteRequest` -> `networkRouteRequest`, `IOSRequest` -> `iosRequest`. */
export function toCamelCase(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase())
}

/** `createNetworkRoute` -> `CreateNetworkRoute`. */
export function toPascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `NetworkRouteRequest` -> `network-route-request`. */
export function toKebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

/** `['a', 'b', 'c']` -> `a, b and c`. */
export function joinWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
