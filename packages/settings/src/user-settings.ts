import type { ServiceContext } from '@cloudconnexa/core/service'
import { Setting, Switch } from './setting.ts'
import {
  getConnectionTimeout,
  getDefaultConnectAuth,
  getDefaultMaxDevicesPerUser,
  getDeviceEnforcementLevel,
  getForceUpdateMaxDevicesPerUser,
  getProfileDistribution,
  setConnectionTimeout,
  setDefaultConnectAuth,
  setDefaultMaxDevicesPerUser,
  setDeviceEnforcementLevel,
  setForceUpdateMaxDevicesPerUser,
  setProfileDistribution,
} from './operations.gen.ts'
import type {
  UsersConnectAuthSetting,
  UsersConnectionTimeoutSetting,
  UsersDeviceEnforcementSetting,
  UsersForceUpdateMaxDevicesSetting,
  UsersMaxDevicesSetting,
  UsersProfileDistributionSetting,
} from './settings.gen.ts'

/** Settings of users and their devices. */
export class UserSettings {
  /**
   * How users authenticate when they connect, for user groups that are created from now on: `NO_AUTH`, `ON_PRIOR_AUTH`
   * (the default: not again within 12 hours) or `EVERY_TIME`. Connectors do not authenticate this way.
   */
  readonly connectAuth: UsersConnectAuthSetting
  /** After how many hours a device of a user is disconnected. Default 24. Connectors are not. */
  readonly connectionTimeout: UsersConnectionTimeoutSetting
  /** How strictly devices are told apart: `OFF` (the default), `LEARN_AND_ENFORCE` or `ENFORCE`. */
  readonly deviceEnforcement: UsersDeviceEnforcementSetting
  /** Whether a changed `maxDevices` is written to existing user groups too. */
  readonly forceUpdateMaxDevices: UsersForceUpdateMaxDevicesSetting
  /**
   * Most devices of a user, for user groups that are created from now on. Default 3. Called device allowance before API
   * 1.2.3.
   */
  readonly maxDevices: UsersMaxDevicesSetting
  /** How users come by their profiles: `AUTOMATIC` (the default) or `MANUAL`. */
  readonly profileDistribution: UsersProfileDistributionSetting

  constructor(context: ServiceContext) {
    this.connectAuth = new Setting(context, { get: getDefaultConnectAuth, set: setDefaultConnectAuth })
    this.connectionTimeout = new Setting(context, { get: getConnectionTimeout, set: setConnectionTimeout })
    this.deviceEnforcement = new Setting(context, {
      get: getDeviceEnforcementLevel,
      set: setDeviceEnforcementLevel,
    })
    this.forceUpdateMaxDevices = new Switch(context, {
      get: getForceUpdateMaxDevicesPerUser,
      set: setForceUpdateMaxDevicesPerUser,
    })
    this.maxDevices = new Setting(context, {
      get: getDefaultMaxDevicesPerUser,
      set: setDefaultMaxDevicesPerUser,
    })
    this.profileDistribution = new Setting(context, {
      get: getProfileDistribution,
      set: setProfileDistribution,
    })
  }
}
