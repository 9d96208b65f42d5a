import type { Subject } from '../subject/subject.ts'

/** Checks that the built package has the definition as a named export, and no default export. */
export async function checkExports({
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
      : compareOperations(same.operations, definition)),
    ...(built.names.includes('default')
      ? [`The main entry of ${name} has a default export. Export the definition by its name only.`]
      : []),
  ]
}

/** Checks that a separate Node.js process can import the built package. */
export async function checkImport({ built: load }: Subject): Promise<readonly string[]> {
  const built = await load('import')
  return 'failure' in built ? [built.failure] : []
}

/** Checks that a separate Node.js process can require the built package, and gets the same exports. */
export async function checkRequire({ manifest, built: load }: Subject): Promise<readonly string[]> {
  const { name } = await manifest()
  const required = await load('require')
  if ('failure' in required) return [required.failure]
  const imported = await load('import')
  if ('failure' in imported) return []
  const missing = imported.names.filter((one) => !required.names.includes(one))
  return missing.length === 0 ? [] : [`require('${name}') lacks ${missing.join(', ')}, which import has.`]
}

function compareOperations(
  built: readonly string[],
  { operations, name }: Subject['definition'],
): readonly string[] {
  const ids = operations.map(({ id }) => id)
  const isSame = ids.length === built.length && ids.every((id) => built.includes(id))
  return isSame
    ? []
    : [
        `The built definition "${name}" has other operations than the definition passed in. Build the package again.`,
      ]
}
