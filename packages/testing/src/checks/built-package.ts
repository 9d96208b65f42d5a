import type { Subject } from '../subject.ts'

/** Whether the built package exports the definition by name, and nothing as default. */
export async function exportsOfPackage({
  definition,
  manifest,
  built: load,
}: Subject): Promise<readonly string[]> {
  const { name, version } = await manifest()
  const { package: own } = definition
  const built = await load('import')
  if ('failure' in built) return [built.failure]
  const same = built.definitions.find((one) => one.name === definition.name)
  return [
    ...(own.name === name && own.version === version
      ? []
      : [
          `The definition says that it comes from ${own.name} ${own.version}; the manifest says ${name} ${version}.`,
        ]),
    ...(same === undefined
      ? [
          `The main entry of ${name} does not export the definition "${definition.name}". It exports: ${built.names.join(', ') || 'nothing'}.`,
        ]
      : differences(same.operations, definition)),
    ...(built.names.includes('default')
      ? [`The main entry of ${name} has a default export. Export the definition by its name only.`]
      : []),
  ]
}

/** Whether a Node process of its own can import the built package. */
export async function importing({ built: load }: Subject): Promise<readonly string[]> {
  const built = await load('import')
  return 'failure' in built ? [built.failure] : []
}

/** Whether a Node process of its own can require the built package, and gets the same. */
export async function requiring({ manifest, built: load }: Subject): Promise<readonly string[]> {
  const { name } = await manifest()
  const required = await load('require')
  if ('failure' in required) return [required.failure]
  const imported = await load('import')
  if ('failure' in imported) return []
  const missing = imported.names.filter((one) => !required.names.includes(one))
  return missing.length === 0 ? [] : [`require('${name}') lacks ${missing.join(', ')}, which import has.`]
}

function differences(
  built: readonly string[],
  { operations, name }: Subject['definition'],
): readonly string[] {
  const ids = operations.map(({ id }) => id)
  const isSame = ids.length === built.length && ids.every((id) => built.includes(id))
  return isSame
    ? []
    : [
        `The built definition "${name}" has other operations than the one that was given. Build the package again.`,
      ]
}
