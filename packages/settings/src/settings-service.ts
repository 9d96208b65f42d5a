import type { CallOptions } from '@cloudconnexa/core'
import { type Job, type JobOptions, type ServiceContext, startJob } from '@cloudconnexa/core/service'
import { planSettings } from './apply-settings.ts'
import { AuthSettings } from './auth-settings.ts'
import { DnsSettings } from './dns-settings.ts'
import { findWanted } from './find-wanted.ts'
import { listSettings, type NamedSetting, readSettings } from './read-settings.ts'
import type { SettingsChanges, SettingsValues } from './settings-values.ts'
import { UserSettings } from './user-settings.ts'
import { WpcSettings } from './wpc-settings.ts'

/**
 * Settings of the account. Each is a property with `get` and, unless it is read-only, `set`; one that is on or off has `enable`
 * and `disable` besides.
 */
export class SettingsService {
  /** How users prove who they are. */
  readonly auth: AuthSettings
  /** How names are resolved in the WPC. */
  readonly dns: DnsSettings
  /** Users and their devices. */
  readonly users: UserSettings
  /** The WPC as a whole. */
  readonly wpc: WpcSettings
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.auth = new AuthSettings(context)
    this.dns = new DnsSettings(context)
    this.users = new UserSettings(context)
    this.wpc = new WpcSettings(context)
  }
  /**
   * Reads all settings, with a request for each. Sends several requests, so the result is a plain promise; `timeout` is that of
   * all of them together. It fails when one of them cannot be read.
   *
   * API 1.0, all operations that read a setting
   *
   * @returns The values by area and name; `undefined` for what is not configured, or newer than the client's `apiVersion`.
   *
   * @example
   * ```ts
   * const { wpc, dns } = await client.settings.all()
   * console.log(wpc.topology, dns.suffix ?? 'no suffix')
   * ```
   */
  async all(options?: CallOptions): Promise<SettingsValues> {
    const settings = this.#list()
    const values = await readSettings(settings, this.#context.shareTimeout(options))
    const areas: Record<string, Record<string, unknown>> = {}
    for (const [index, { area, name }] of settings.entries()) (areas[area] ??= {})[name] = values[index]
    // Filled with the values of every setting of every area.
    return areas as unknown as SettingsValues
  }

  /**
   * Gives settings the values that are named, one request for each that differs from what is stored. It takes what
   * {@link SettingsService.all} returned, also of another account.
   *
   * API 1.0, the operations that read and write the settings that are named
   *
   * @param values - By area and name. One that is `undefined` is left alone, and skipped where the API has a value.
   * @param options - `dryRun` compares and writes nothing; `timeout` is that of all requests together.
   * @returns The job: a promise of the report, with a row for each setting that is named.
   * @throws {ValidationError} when a model refuses a value, or for a name that no setting has; then nothing was sent.
   *
   * @example
   * ```ts
   * const { rows } = await client.settings.apply({ wpc: { topology: 'CUSTOM', snat: true } })
   * for (const { name, status } of rows) console.log(name, status)
   * ```
   */
  apply(values: SettingsChanges | SettingsValues, options?: JobOptions): Job {
    const prepare = async (shared: CallOptions) =>
      planSettings(this.#context, findWanted(values, this.#list()), shared)
    return startJob(this.#context, { prepare }, options)
  }

  #list(): readonly NamedSetting[] {
    const { auth, dns, users, wpc } = this
    return listSettings({ auth, dns, users, wpc })
  }
}
