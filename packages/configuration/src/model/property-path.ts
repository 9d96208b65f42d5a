/** Adds a name or a position to the path of a property: `routes` and `0` become `routes.0`. */
export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
