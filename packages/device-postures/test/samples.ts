import type { DevicePostureRequest, DevicePostureResponse } from '../src/index.ts'

/** The request for {@link posture}, with all that one can hold. */
export const postureRequest: DevicePostureRequest = {
  name: 'Strict',
  description: 'For contractors',
  userGroupsIds: ['3'],
  windows: {
    allowed: true,
    version: { version: '10.0.22631', condition: 'GTE' },
    antiviruses: ['MICROSOFT_DEFENDER', 'CROWDSTRIKE_FALCON'],
    diskEncryption: { type: 'SPECIFIC_VOLUME', volume: 'C' },
    certificate: 'certificate of the machine',
  },
  macos: {
    allowed: true,
    version: { version: '15.0.0', condition: 'GTE' },
    antiviruses: ['SENTINEL_ONE'],
    diskEncrypted: true,
    certificate: 'certificate of the machine',
  },
  linux: { allowed: false },
  android: { allowed: true },
  ios: { allowed: true },
}

/** A policy with all that a response can hold. */
export const posture: DevicePostureResponse = { id: '7', ...postureRequest }
