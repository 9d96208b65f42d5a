import type { CallOptions } from '@cloudconnexa/core'
import { checkBodies, type JobStep, type PlannedBody, type ServiceContext } from '@cloudconnexa/core/service'
import { isSameValue } from './is-same-value.ts'
import { type NamedSetting, readSettings } from './read-settings.ts'
import { Setting } from './setting.ts'

/** A setting and the value that it shall have. */
export interface WantedSetting extends NamedSetting {
  /** `undefined` wants it not to be configured. */
  readonly value: unknown
}

/**
 * Plans what it takes to give settings their values: checks the values, reads what is stored and writes what differs.
 *
 * @param wanted - In the order in which they are written.
 * @param options - For every request.
 * @throws {ValidationError} when a model refuses a value; then nothing was sent.
 */
export async function planSettings(
  context: ServiceContext,
  wanted: readonly WantedSetting[],
  options: CallOptions,
): Promise<readonly JobStep[]> {
  await checkBodies(context, wanted.flatMap(toPlannedBody))
  const stored = await readSettings(wanted, options)
  return wanted.map((one, index) => planSetting(one, stored[index]))
}

function toPlannedBody({ area, name, setting, value }: WantedSetting): readonly PlannedBody[] {
  if (!(setting instanceof Setting) || value === undefined) return []
  const locate = (path: string): string => joinPath(`${area}.${name}`, path)
  return [{ operation: setting.writeOperation, body: value, locate }]
}

function joinPath(start: string, path: string): string {
  if (path === '') return start
  return path.startsWith('[') ? `${start}${path}` : `${start}.${path}`
}

function planSetting({ area, name, setting, value }: WantedSetting, stored: unknown): JobStep {
  const item = { kind: 'setting', name: `${area}.${name}`, action: 'set' }
  // An empty string is how a suffix is unset, which is read as `undefined`.
  if (isSameValue(value === '' ? undefined : value, stored))
    return { items: [{ ...item, status: 'unchanged' }] }
  if (!(setting instanceof Setting))
    return { items: [{ ...item, status: 'skipped', reason: 'the API can only read it' }] }
  if (value === undefined)
    return { items: [{ ...item, status: 'skipped', reason: 'the API has no documented way to unset it' }] }
  return { items: [item], run: (options) => setting.set(value, options) }
}
