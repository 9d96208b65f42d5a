import { type CallOptions, CloudConnexaError } from '@cloudconnexa/core'
import { ReadOnlySetting } from './setting.ts'

/** A setting with its area and name, such as `wpc` and `topology`. */
export interface NamedSetting {
  readonly area: string
  readonly name: string
  readonly setting: ReadOnlySetting<unknown>
}

/** Lists the settings of areas, in the order of their classes. */
export function listSettings(areas: Readonly<Record<string, object>>): readonly NamedSetting[] {
  return Object.entries(areas).flatMap(([area, settings]) =>
    Object.entries(settings).flatMap(([name, setting]: [string, unknown]) =>
      setting instanceof ReadOnlySetting ? [{ area, name, setting }] : [],
    ),
  )
}

/**
 * Reads settings, all at once: the client sends no faster than the API allows. When one cannot be read, the others end.
 *
 * @param options - For every request.
 * @returns The values in the order of the settings; `undefined` for one that the client's `apiVersion` does not have.
 */
export async function readSettings(
  settings: readonly NamedSetting[],
  options: CallOptions,
): Promise<readonly unknown[]> {
  const ended = new AbortController()
  const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  try {
    return await Promise.all(settings.map(({ setting }) => readKnown(setting, { ...options, signal })))
  } catch (error) {
    ended.abort(error)
    throw error
  }
}

async function readKnown(setting: ReadOnlySetting<unknown>, options: CallOptions): Promise<unknown> {
  try {
    return await setting.get(options)
  } catch (error) {
    if (error instanceof CloudConnexaError && error.code === 'UNSUPPORTED_OPERATION') return undefined
    throw error
  }
}
