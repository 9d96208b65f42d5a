import { readErrorCode } from '../files/error-code.ts'

/** A package that is not there, or is there but does not work on this machine. */
export interface UnloadableModule {
  readonly problem: 'not installed' | 'installed, but cannot be loaded'
}

// CommonJS and ES modules have a code each. keytar whose native part was not built fails with the first one.
const absent: ReadonlySet<string | undefined> = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])

/**
 * Loads an optional package. Its types are not used: this package must compile where the optional package could not be built.
 *
 * @param name - A variable to bundlers, which must leave native packages alone. webpack, and ncc with it, would make an import
 * of a variable fail with "not found" always, unless the comment tells it to leave the import to Node.
 */
export async function loadModule(
  name: string,
): Promise<Readonly<Record<string, unknown>> | UnloadableModule> {
  try {
    // A module namespace is an object; what is in it is checked by the adapters.
    const module = (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as Readonly<
      Record<string, unknown>
    >
    const whole: unknown = module['default']
    return typeof whole === 'object' && whole !== null ? (whole as Readonly<Record<string, unknown>>) : module
  } catch (error) {
    return { problem: absent.has(readErrorCode(error)) ? 'not installed' : 'installed, but cannot be loaded' }
  }
}

/**
 * Whether {@link loadModule} failed.
 *
 * @param module - What it returned.
 */
export function isUnloadable(module: object): module is UnloadableModule {
  return 'problem' in module
}
