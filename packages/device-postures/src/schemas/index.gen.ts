// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { androidRequestSchema } from './android-request.gen.ts'
import type { AndroidRequest } from '../models/android-request.gen.ts'
import { androidResponseSchema } from './android-response.gen.ts'
import type { AndroidResponse } from '../models/android-response.gen.ts'
import { devicePostureRequestSchema } from './device-posture-request.gen.ts'
import type { DevicePostureRequest } from '../models/device-posture-request.gen.ts'
import { devicePostureResponseSchema } from './device-posture-response.gen.ts'
import type { DevicePostureResponse } from '../models/device-posture-response.gen.ts'
import { diskEncryptionSchema } from './disk-encryption.gen.ts'
import type { DiskEncryption } from '../models/disk-encryption.gen.ts'
import { diskEncryptionRequestSchema } from './disk-encryption-request.gen.ts'
import type { DiskEncryptionRequest } from '../models/disk-encryption-request.gen.ts'
import { iosRequestSchema } from './ios-request.gen.ts'
import type { IOSRequest } from '../models/ios-request.gen.ts'
import { iosResponseSchema } from './ios-response.gen.ts'
import type { IOSResponse } from '../models/ios-response.gen.ts'
import { linuxRequestSchema } from './linux-request.gen.ts'
import type { LinuxRequest } from '../models/linux-request.gen.ts'
import { linuxResponseSchema } from './linux-response.gen.ts'
import type { LinuxResponse } from '../models/linux-response.gen.ts'
import { macOSRequestSchema } from './mac-os-request.gen.ts'
import type { MacOSRequest } from '../models/mac-os-request.gen.ts'
import { macOSResponseSchema } from './mac-os-response.gen.ts'
import type { MacOSResponse } from '../models/mac-os-response.gen.ts'
import { pageDevicePostureResponseSchema } from './page-device-posture-response.gen.ts'
import type { PageDevicePostureResponse } from '../models/page-device-posture-response.gen.ts'
import { versionPolicySchema } from './version-policy.gen.ts'
import type { VersionPolicy } from '../models/version-policy.gen.ts'
import { versionPolicyRequestSchema } from './version-policy-request.gen.ts'
import type { VersionPolicyRequest } from '../models/version-policy-request.gen.ts'
import { windowsRequestSchema } from './windows-request.gen.ts'
import type { WindowsRequest } from '../models/windows-request.gen.ts'
import { windowsResponseSchema } from './windows-response.gen.ts'
import type { WindowsResponse } from '../models/windows-response.gen.ts'

export type { AndroidRequest } from '../models/android-request.gen.ts'
export type { AndroidResponse } from '../models/android-response.gen.ts'
export type { DevicePostureRequest } from '../models/device-posture-request.gen.ts'
export type { DevicePostureResponse } from '../models/device-posture-response.gen.ts'
export type { DiskEncryption } from '../models/disk-encryption.gen.ts'
export type { DiskEncryptionRequest } from '../models/disk-encryption-request.gen.ts'
export type { IOSRequest } from '../models/ios-request.gen.ts'
export type { IOSResponse } from '../models/ios-response.gen.ts'
export type { LinuxRequest } from '../models/linux-request.gen.ts'
export type { LinuxResponse } from '../models/linux-response.gen.ts'
export type { MacOSRequest } from '../models/mac-os-request.gen.ts'
export type { MacOSResponse } from '../models/mac-os-response.gen.ts'
export type { PageDevicePostureResponse } from '../models/page-device-posture-response.gen.ts'
export type { VersionPolicy } from '../models/version-policy.gen.ts'
export type { VersionPolicyRequest } from '../models/version-policy-request.gen.ts'
export type { WindowsRequest } from '../models/windows-request.gen.ts'
export type { WindowsResponse } from '../models/windows-response.gen.ts'

/** Checks and writes {@link AndroidRequest}. */
export const androidRequest: Model<AndroidRequest> = defineModel({
  name: 'AndroidRequest',
  kind: 'request',
  schema: androidRequestSchema,
})

/** Checks and writes {@link AndroidResponse}. */
export const androidResponse: Model<AndroidResponse> = defineModel({
  name: 'AndroidResponse',
  kind: 'response',
  schema: androidResponseSchema,
})

/** Checks and writes {@link DevicePostureRequest}. */
export const devicePostureRequest: Model<DevicePostureRequest> = defineModel({
  name: 'DevicePostureRequest',
  kind: 'request',
  schema: devicePostureRequestSchema,
})

/** Checks and writes {@link DevicePostureResponse}. */
export const devicePostureResponse: Model<DevicePostureResponse> = defineModel({
  name: 'DevicePostureResponse',
  kind: 'response',
  schema: devicePostureResponseSchema,
})

/** Checks and writes {@link DiskEncryption}. */
export const diskEncryption: Model<DiskEncryption> = defineModel({
  name: 'DiskEncryption',
  kind: 'response',
  schema: diskEncryptionSchema,
})

/** Checks and writes {@link DiskEncryptionRequest}. */
export const diskEncryptionRequest: Model<DiskEncryptionRequest> = defineModel({
  name: 'DiskEncryptionRequest',
  kind: 'request',
  schema: diskEncryptionRequestSchema,
})

/** Checks and writes {@link IOSRequest}. */
export const iosRequest: Model<IOSRequest> = defineModel({
  name: 'IOSRequest',
  kind: 'request',
  schema: iosRequestSchema,
})

/** Checks and writes {@link IOSResponse}. */
export const iosResponse: Model<IOSResponse> = defineModel({
  name: 'IOSResponse',
  kind: 'response',
  schema: iosResponseSchema,
})

/** Checks and writes {@link LinuxRequest}. */
export const linuxRequest: Model<LinuxRequest> = defineModel({
  name: 'LinuxRequest',
  kind: 'request',
  schema: linuxRequestSchema,
})

/** Checks and writes {@link LinuxResponse}. */
export const linuxResponse: Model<LinuxResponse> = defineModel({
  name: 'LinuxResponse',
  kind: 'response',
  schema: linuxResponseSchema,
})

/** Checks and writes {@link MacOSRequest}. */
export const macOSRequest: Model<MacOSRequest> = defineModel({
  name: 'MacOSRequest',
  kind: 'request',
  schema: macOSRequestSchema,
})

/** Checks and writes {@link MacOSResponse}. */
export const macOSResponse: Model<MacOSResponse> = defineModel({
  name: 'MacOSResponse',
  kind: 'response',
  schema: macOSResponseSchema,
})

/** Checks and writes {@link PageDevicePostureResponse}. */
export const pageDevicePostureResponse: Model<PageDevicePostureResponse> = defineModel({
  name: 'PageDevicePostureResponse',
  kind: 'response',
  schema: pageDevicePostureResponseSchema,
})

/** Checks and writes {@link VersionPolicy}. */
export const versionPolicy: Model<VersionPolicy> = defineModel({
  name: 'VersionPolicy',
  kind: 'response',
  schema: versionPolicySchema,
})

/** Checks and writes {@link VersionPolicyRequest}. */
export const versionPolicyRequest: Model<VersionPolicyRequest> = defineModel({
  name: 'VersionPolicyRequest',
  kind: 'request',
  schema: versionPolicyRequestSchema,
})

/** Checks and writes {@link WindowsRequest}. */
export const windowsRequest: Model<WindowsRequest> = defineModel({
  name: 'WindowsRequest',
  kind: 'request',
  schema: windowsRequestSchema,
})

/** Checks and writes {@link WindowsResponse}. */
export const windowsResponse: Model<WindowsResponse> = defineModel({
  name: 'WindowsResponse',
  kind: 'response',
  schema: windowsResponseSchema,
})
