import type { Contract, ServiceContext } from '@cloudconnexa/core'
import type {
  GetConnectionTimeoutAnswer,
  GetDefaultConnectAuthAnswer,
  GetDefaultMaxDevicesPerUserAnswer,
  GetDeviceEnforcementLevelAnswer,
  GetForceUpdateMaxDevicesPerUserAnswer,
  GetProfileDistributionAnswer,
  SetDefaultConnectAuthBody,
  SetDeviceEnforcementLevelBody,
  SetProfileDistributionBody,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
import { asText, readWrite } from './setting-operations.ts'

const connectAuth = readWrite(
  { path: '/settings/user/connect-auth' },
  { id: 'getDefaultConnectAuth', response: 'getDefaultConnectAuthAnswer', responseEncoding: 'text' },
  {
    id: 'setDefaultConnectAuth',
    body: 'setDefaultConnectAuthBody',
    response: 'setDefaultConnectAuthAnswer',
    ...asText,
  },
)
const connectionTimeout = readWrite(
  // The API writes `users` here, and `user` in all other paths of this group.
  { path: '/settings/users/connection-timeout' },
  { id: 'getConnectionTimeout', response: 'getConnectionTimeoutAnswer' },
  { id: 'setConnectionTimeout', body: 'setConnectionTimeoutBody', response: 'setConnectionTimeoutAnswer' },
)
const deviceEnforcement = readWrite(
  { path: '/settings/user/device-enforcement' },
  { id: 'getDeviceEnforcementLevel', response: 'getDeviceEnforcementLevelAnswer', responseEncoding: 'text' },
  {
    id: 'setDeviceEnforcementLevel',
    body: 'setDeviceEnforcementLevelBody',
    response: 'setDeviceEnforcementLevelAnswer',
    ...asText,
  },
)
const forceUpdateMaxDevices = readWrite(
  { path: '/settings/user/device-allowance-force-update' },
  { id: 'getForceUpdateMaxDevicesPerUser', response: 'getForceUpdateMaxDevicesPerUserAnswer' },
  {
    id: 'setForceUpdateMaxDevicesPerUser',
    body: 'setForceUpdateMaxDevicesPerUserBody',
    response: 'setForceUpdateMaxDevicesPerUserAnswer',
  },
)
const maxDevices = readWrite(
  { path: '/settings/user/device-allowance' },
  { id: 'getDefaultMaxDevicesPerUser', response: 'getDefaultMaxDevicesPerUserAnswer' },
  {
    id: 'setDefaultMaxDevicesPerUser',
    body: 'setDefaultMaxDevicesPerUserBody',
    response: 'setDefaultMaxDevicesPerUserAnswer',
  },
)
const profileDistribution = readWrite(
  { path: '/settings/user/profile-distribution' },
  { id: 'getProfileDistribution', response: 'getProfileDistributionAnswer', responseEncoding: 'text' },
  {
    id: 'setProfileDistribution',
    body: 'setProfileDistributionBody',
    response: 'setProfileDistributionAnswer',
    ...asText,
  },
)

/** Contracts of the operations on user settings. */
export const userSettingOperations: readonly Contract[] = [
  connectAuth.get,
  connectAuth.set,
  connectionTimeout.get,
  connectionTimeout.set,
  deviceEnforcement.get,
  deviceEnforcement.set,
  forceUpdateMaxDevices.get,
  forceUpdateMaxDevices.set,
  maxDevices.get,
  maxDevices.set,
  profileDistribution.get,
  profileDistribution.set,
]

/** Settings of users and their devices. */
export class UserSettings {
  /**
   * How users authenticate when they connect, for user groups that are created from now on: `NO_AUTH`, `ON_PRIOR_AUTH`
   * (the default: not again within 12 hours) or `EVERY_TIME`. Connectors do not authenticate this way.
   *
   * API 1.0, `getDefaultConnectAuth` and `setDefaultConnectAuth`, GET and PUT /settings/user/connect-auth
   */
  readonly connectAuth: Setting<GetDefaultConnectAuthAnswer, SetDefaultConnectAuthBody>
  /**
   * After how many hours a device of a user is disconnected. Default 24. Connectors are not.
   *
   * API 1.0, `getConnectionTimeout` and `setConnectionTimeout`, GET and PUT /settings/users/connection-timeout
   */
  readonly connectionTimeout: Setting<GetConnectionTimeoutAnswer>
  /**
   * How strictly devices are told apart: `OFF` (the default), `LEARN_AND_ENFORCE` or `ENFORCE`.
   *
   * API 1.0, `getDeviceEnforcementLevel` and `setDeviceEnforcementLevel`, GET and PUT /settings/user/device-enforcement
   */
  readonly deviceEnforcement: Setting<GetDeviceEnforcementLevelAnswer, SetDeviceEnforcementLevelBody>
  /**
   * Whether a changed `maxDevices` is written to existing user groups too.
   *
   * API 1.0, `getForceUpdateMaxDevicesPerUser` and `setForceUpdateMaxDevicesPerUser`,
   * GET and PUT /settings/user/device-allowance-force-update
   */
  readonly forceUpdateMaxDevices: Setting<GetForceUpdateMaxDevicesPerUserAnswer>
  /**
   * Most devices of a user, for user groups that are created from now on. Default 3. Called device allowance before API
   * 1.2.3.
   *
   * API 1.0, `getDefaultMaxDevicesPerUser` and `setDefaultMaxDevicesPerUser`, GET and PUT /settings/user/device-allowance
   */
  readonly maxDevices: Setting<GetDefaultMaxDevicesPerUserAnswer>
  /**
   * How users come by their profiles: `AUTOMATIC` (the default) or `MANUAL`.
   *
   * API 1.0, `getProfileDistribution` and `setProfileDistribution`, GET and PUT /settings/user/profile-distribution
   */
  readonly profileDistribution: Setting<GetProfileDistributionAnswer, SetProfileDistributionBody>

  constructor(context: ServiceContext) {
    this.connectAuth = new Setting(context, connectAuth)
    this.connectionTimeout = new Setting(context, connectionTimeout)
    this.deviceEnforcement = new Setting(context, deviceEnforcement)
    this.forceUpdateMaxDevices = new Setting(context, forceUpdateMaxDevices)
    this.maxDevices = new Setting(context, maxDevices)
    this.profileDistribution = new Setting(context, profileDistribution)
  }
}
