import type { ServiceContext } from '@cloudconnexa/core/service'
import { AuthSettings } from './auth-settings.ts'
import { DnsSettings } from './dns-settings.ts'
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

  constructor(context: ServiceContext) {
    this.auth = new AuthSettings(context)
    this.dns = new DnsSettings(context)
    this.users = new UserSettings(context)
    this.wpc = new WpcSettings(context)
  }
}
