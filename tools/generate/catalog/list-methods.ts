import type { Declaration, Declarations, WrittenMethod } from './declarations.ts'

/** A public method with its place below the service: `connectors.ipsec.start`. */
export interface PlacedMethod {
  readonly way: string
  readonly method: WrittenMethod
}

/**
 * Lists the public methods of a class or interface and of what its properties hold, in the order of the sources.
 *
 * @throws {Error} when a property is of a type that nobody has declared.
 */
export function listMethods(name: string, declarations: Declarations): readonly PlacedMethod[] {
  return listBelow(requireDeclaration(name, declarations), '', declarations)
}

function listBelow(
  declaration: Declaration,
  prefix: string,
  declarations: Declarations,
): readonly PlacedMethod[] {
  const own = declaration.methods.map((method) => ({ way: prefix + method.name, method }))
  const inherited = declaration.parents
    .flatMap((parent) =>
      parent.is === 'name'
        ? listBelow(requireDeclaration(parent.name, declarations), prefix, declarations)
        : [],
    )
    .filter(({ way }) => !own.some((method) => method.way === way))
  const below = declaration.properties.flatMap(({ name, type }) => {
    if (type.is !== 'name') throw new Error(`${declaration.name}.${name} is of no class or interface`)
    return listBelow(requireDeclaration(type.name, declarations), `${prefix}${name}.`, declarations)
  })
  return [...inherited, ...own, ...below]
}

function requireDeclaration(name: string, declarations: Declarations): Declaration {
  const declaration = declarations.get(name)
  if (declaration === undefined || declaration.alias !== undefined)
    throw new Error(`${name} is no class or interface of the package`)
  return declaration
}
