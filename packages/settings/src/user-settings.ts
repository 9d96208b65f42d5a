import type { ServiceContext } from '@cloudconnexa/core/service'
import type {
  GetConnectionTimeoutResponse,
  GetDefaultConnectAuthResponse,
  GetDefaultMaxDevicesPerUserResponse,
  GetDeviceEnforcementLevelResponse,
  GetForceUpdateMaxDevicesPerUserResponse,
  GetProfileDistributionResponse,
  SetDefaultConnectAuthRequest,
  SetDeviceEnforcementLevelRequest,
  SetProfileDistributionRequest,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
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

/** Settings of users and their devices. */
export class UserSettings {
  /**
   * How users authenticate when they connect, for user groups that are created from now on: `NO_AUTH`, `ON_PRIOR_AUTH`
   * (the default: not again within 12 hours) or `EVERY_TIME`. Connectors do not authenticate this way.
   *
   * API 1.0, `getDefaultConnectAuth` and `setDefaultConnectAuth`, GET and PUT /settings/user/connect-auth
   */
  readonly connectAuth: Setting<GetDefaultConnectAuthResponse, SetDefaultConnectAuthRequest>
  /**
   * After how many hours a device of a user is disconnected. Default 24. Connectors are not.
   *
   * API 1.0, `getConnectionTimeout` and `setConnectionTimeout`, GET and PUT /settings/users/connection-timeout
   */
  readonly connectionTimeout: Setting<GetConnectionTimeoutResponse>
  /**
   * How strictly devices are told apart: `OFF` (the default), `LEARN_AND_ENFORCE` or `ENFORCE`.
   *
   * API 1.0, `getDeviceEnforcementLevel` and `setDeviceEnforcementLevel`, GET and PUT /settings/user/device-enforcement
   */
  readonly deviceEnforcement: Setting<GetDeviceEnforcementLevelResponse, SetDeviceEnforcementLevelRequest>
  /**
   * Whether a changed `maxDevices` is written to existing user groups too.
   *
   * API 1.0, `getForceUpdateMaxDevicesPerUser` and `setForceUpdateMaxDevicesPerUser`,
   * GET and PUT /settings/user/device-allowance-force-update
   */
  readonly forceUpdateMaxDevices: Setting<GetForceUpdateMaxDevicesPerUserResponse>
  /**
   * Most devices of a user, for user groups that are created from now on. Default 3. Called device allowance before API
   * 1.2.3.
   *
   * API 1.0, `getDefaultMaxDevicesPerUser` and `setDefaultMaxDevicesPerUser`, GET and PUT /settings/user/device-allowance
   */
  readonly maxDevices: Setting<GetDefaultMaxDevicesPerUserResponse>
  /**
   * How users come by their profiles: `AUTOMATIC` (the default) or `MANUAL`.
   *
   * API 1.0, `getProfileDistribution` and `setProfileDistribution`, GET and PUT /settings/user/profile-distribution
   */
  readonly profileDistribution: Setting<GetProfileDistributionResponse, SetProfileDistributionRequest>

  constructor(context: ServiceContext) {
    this.connectAuth = new Setting(context, { get: getDefaultConnectAuth, set: setDefaultConnectAuth })
    this.connectionTimeout = new Setting(context, { get: getConnectionTimeout, set: setConnectionTimeout })
    this.deviceEnforcement = new Setting(context, {
      get: getDeviceEnforcementLevel,
      set: setDeviceEnforcementLevel,
    })
    this.forceUpdateMaxDevices = new Setting(context, {
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
