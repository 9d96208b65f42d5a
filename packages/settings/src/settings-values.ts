import type { CallOptions } from '@cloudconnexa/core'
import type { AuthSettings } from './auth-settings.ts'
import type { DnsSettings } from './dns-settings.ts'
import type { UserSettings } from './user-settings.ts'
import type { WpcSettings } from './wpc-settings.ts'

/** What a setting is read as. */
type StoredValue<Setting> = Setting extends { get(options?: CallOptions): PromiseLike<infer Value> }
  ? Value
  : never

/** What a setting is written from. */
type WritableValue<Setting> = Setting extends { set(value: infer Value, options?: CallOptions): unknown }
  ? Value
  : never

type StoredValues<Area> = { readonly [Name in keyof Area]: StoredValue<Area[Name]> | undefined }

type WritableValues<Area> = {
  readonly [Name in keyof Area as WritableValue<Area[Name]> extends never ? never : Name]?:
    WritableValue<Area[Name]> | undefined
}

/** All settings, as they were read. What is not configured, or newer than the client's `apiVersion`, is `undefined`. */
export interface SettingsValues {
  /** How users prove who they are. */
  readonly auth: StoredValues<AuthSettings>
  /** How names are resolved in the WPC. */
  readonly dns: StoredValues<DnsSettings>
  /** Users and their devices. */
  readonly users: StoredValues<UserSettings>
  /** The WPC as a whole. */
  readonly wpc: StoredValues<WpcSettings>
}

/** Settings to write. What is not named stays as it is. */
export interface SettingsChanges {
  /** How users prove who they are. */
  readonly auth?: WritableValues<AuthSettings> | undefined
  /** How names are resolved in the WPC. */
  readonly dns?: WritableValues<DnsSettings> | undefined
  /** Users and their devices. */
  readonly users?: WritableValues<UserSettings> | undefined
  /** The WPC as a whole. */
  readonly wpc?: WritableValues<WpcSettings> | undefined
}
