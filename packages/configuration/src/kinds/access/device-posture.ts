import {
  type DevicePostureRequest,
  type DevicePostureResponse,
  devicePostures,
  draftDevicePosture,
} from '@cloudconnexa/device-postures'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'

/** Device posture policies: which devices the users of some groups may connect with. */
export const devicePostureKind: Kind = defineKind<DevicePostureResponse, DevicePostureRequest>({
  name: 'devicePosture',
  title: 'device posture',
  place: { folder: 'device-postures' },
  key: 'name',
  level: 60,
  schema: () => loadRequestSchema('devicePostures', 'DevicePostureRequest'),
  sets: ['userGroups', 'windows.antiviruses', 'macos.antiviruses'],
  draft: draftDevicePosture,
  ...createObjectMethods((context) => context.use(devicePostures)),
})
