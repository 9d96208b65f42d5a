import type { Subject } from '../subject/subject.ts'

const core = '@cloudconnexa/core'
const oldestNode = [22, 18] as const

/** Checks that the package.json lets the package be installed and loaded beside others. */
export async function checkManifest({ manifest: read }: Subject): Promise<readonly string[]> {
  const { type, sideEffects, exports, publishConfig, engines, dependencies, peerDependencies } = await read()
  const published = publishConfig?.exports ?? exports
  return [
    ...(type === 'module' ? [] : ['"type" is not "module". Publish ES modules only; Node can require them.']),
    ...(sideEffects === false ? [] : ['"sideEffects" is not false. Importing a service must do nothing.']),
    ...checkExportMap(published),
    ...(peerDependencies?.[core] === undefined
      ? [
          `${core} is not a peer dependency. Which release of core is used is for the program to say, and a copy of its own would be installed besides.`,
        ]
      : []),
    ...(dependencies?.[core] === undefined ? [] : [`${core} is a dependency. It must be a peer only.`]),
    ...(isSupported(engines?.node)
      ? []
      : [`"engines.node" must require Node ${oldestNode.join('.')} or newer: ">=${oldestNode.join('.')}".`]),
  ]
}

function checkExportMap(exports: unknown): readonly string[] {
  if (typeof exports !== 'object' || exports === null || !('.' in exports))
    return ['"exports" has no main entry: { ".": { "types": …, "default": … } }.']
  return Object.entries(exports)
    .filter(([, target]) => !(typeof target === 'string' && target.endsWith('.json')))
    .filter(([, target]) => !(hasString(target, 'types') && hasString(target, 'default')))
    .map(([entry]) => `"exports" of "${entry}" needs "types" and "default", so that require() works too.`)
}

function hasString(target: unknown, condition: string): boolean {
  return typeof target === 'object' && target !== null && typeof Reflect.get(target, condition) === 'string'
}

function isSupported(range: unknown): boolean {
  const [, major = '', minor = '0'] = /^>=\s*(\d+)(?:\.(\d+))?(?:\.\d+)?$/.exec(String(range)) ?? []
  const [oldestMajor, oldestMinor] = oldestNode
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)
}
