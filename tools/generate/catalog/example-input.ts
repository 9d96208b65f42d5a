import { type Argument, type Expression, parseSync, Visitor } from 'oxc-parser'

/** A value that is written out in a program, or `undefined` where it is worked out. */
type WrittenValue = { readonly value: unknown } | undefined

/**
 * Finds the arguments that an example passes to a method, as the input of `invoke`.
 *
 * @param program - The example.
 * @param path - Path of the method on the client, such as `networks.routes.create`.
 * @param names - Names of its arguments, in order.
 * @param parameters - Names of what its options have besides call options.
 * @returns `undefined` where the method is not called, or an argument is not written out as a literal.
 */
export function findExampleInput(
  program: string,
  path: string,
  names: readonly string[],
  parameters: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  let found: Readonly<Record<string, unknown>> | undefined
  const visitor = new Visitor({
    CallExpression({ callee, arguments: values }) {
      if (readCallee(callee) !== `client.${path}`) return
      found ??= createInput(values, names, parameters)
    },
  })
  visitor.visit(parseSync('example.ts', program).program)
  return found
}

function createInput(
  values: readonly Argument[],
  names: readonly string[],
  parameters: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  const input: Record<string, unknown> = {}
  for (const [index, name] of names.entries()) {
    const written = readValue(values[index])
    if (written === undefined) return undefined
    input[name] = written.value
  }
  const options = Object(readValue(values[names.length])?.value)
  for (const name of parameters) if (name in options) input[name] = Reflect.get(options, name)
  return Object.keys(input).length === 0 ? undefined : input
}

function readCallee(node: Expression): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return ''
  return `${readCallee(node.object)}.${node.property.name}`
}

function readValue(node: Argument | undefined): WrittenValue {
  if (node?.type === 'Literal') {
    const { value } = node
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? { value } : undefined
  }
  if (node?.type === 'ArrayExpression') {
    const items = node.elements.map((item) => (item === null ? undefined : readValue(item)))
    const known = items.flatMap((item) => (item === undefined ? [] : [item.value]))
    return known.length === items.length ? { value: known } : undefined
  }
  if (node?.type !== 'ObjectExpression') return undefined
  const entries = node.properties.map((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return undefined
    const written = readValue(property.value)
    return written && ([property.key.name, written.value] as const)
  })
  const known = entries.filter((entry) => entry !== undefined)
  return known.length === entries.length ? { value: Object.fromEntries(known) } : undefined
}
