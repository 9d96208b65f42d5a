import { type CallOptions, CloudConnexaError } from '@cloudconnexa/core'
import type { CatalogSchema } from '@cloudconnexa/core/catalog'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { settings } from '@cloudconnexa/settings'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { isSameValue } from '../../model/canonical-json.ts'

const areas = ['auth', 'dns', 'users', 'wpc'] as const

/** Zones are a kind of their own. */
const elsewhere: readonly string[] = ['dns.zones']

/** Values by area and name. */
type SettingsBody = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A setting as the service has it; what can only be read has no `set`. */
interface WritableSetting {
  get(options?: CallOptions): PromiseLike<unknown>
  set(value: unknown, options?: CallOptions): PromiseLike<unknown>
}

/**
 * All settings that can be written but DNS zones. Each is written by itself, so one that a file does not name stays as it is. Group
 * mappings of identity providers can only be read, and are left out.
 */
export const settingsKind: Kind = defineKind<
  { readonly id?: string; readonly body: SettingsBody },
  SettingsBody
>({
  name: 'settings',
  title: 'settings',
  place: { file: 'settings' },
  level: 0,
  schema: loadSettingsSchema,
  keptIn: ['', ...areas],
  list: async ({ context, options }) => [{ item: { body: await readSettings(context, options) } }],
  draft: ({ body }) => body,
  update: async ({ context, options }, { before, after }) => {
    const changes = selectChanges(before, after)
    // The values were checked by the schema of the catalog; the service checks them once more before it sends anything.
    const { rows } = await context.use(settings).apply(changes, options)
    const failed = rows.find(({ status }) => status === 'failed')
    if (failed?.error !== undefined) throw failed.error
  },
  // The service reads each setting once more before it writes it.
  countRequests: (_, before, after) => {
    const changes = selectChanges((before ?? {}) as SettingsBody, (after ?? {}) as SettingsBody)
    return 2 * Object.values(changes).reduce((sum, area) => sum + Object.keys(area).length, 0)
  },
})

async function readSettings(context: ServiceContext, options: CallOptions): Promise<SettingsBody> {
  const read = areas.map(async (area) => {
    const values = await Promise.all(
      listSettings(context, area).map(
        async ([name, setting]) => [name, await readSetting(setting, options)] as const,
      ),
    )
    return [area, Object.fromEntries(values)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

function listSettings(
  context: ServiceContext,
  area: (typeof areas)[number],
): readonly (readonly [string, WritableSetting])[] {
  return Object.entries(context.use(settings)[area]).flatMap(([name, setting]: [string, unknown]) =>
    isWritable(setting) && !elsewhere.includes(`${area}.${name}`) ? [[name, setting] as const] : [],
  )
}

function isWritable(setting: unknown): setting is WritableSetting {
  return typeof setting === 'object' && setting !== null && 'get' in setting && 'set' in setting
}

/** A setting that the client's `apiVersion` does not have is as good as not configured. */
async function readSetting(setting: WritableSetting, options: CallOptions): Promise<unknown> {
  try {
    return await setting.get(options)
  } catch (error) {
    if (error instanceof CloudConnexaError && error.code === 'UNSUPPORTED_OPERATION') return undefined
    throw error
  }
}

function selectChanges(before: SettingsBody, after: SettingsBody): SettingsBody {
  const changes = Object.entries(after).map(([area, values]) => {
    const changed = Object.entries(values).filter(
      ([name, value]) => !isSameValue(before[area]?.[name], value),
    )
    return [area, Object.fromEntries(changed)] as const
  })
  return Object.fromEntries(changes.filter(([, values]) => Object.keys(values).length > 0))
}

async function loadSettingsSchema(): Promise<CatalogSchema> {
  const schema = await loadRequestSchema('settings', 'SettingsChanges')
  const properties = Object.entries(schema.properties ?? {}).map(([area, part]) => {
    const own = Object.entries(part.properties ?? {}).filter(
      ([name]) => !elsewhere.includes(`${area}.${name}`),
    )
    return [area, { ...part, properties: Object.fromEntries(own) }] as const
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}
