import {
  type DevicePostureRequest,
  type DevicePostureResponse,
  devicePostures,
  draftDevicePosture,
} from '@cloudconnexa/device-postures'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** Device posture policies: which devices the users of some groups may connect with. */
export const devicePostureKind: Kind = defineKind<DevicePostureResponse, DevicePostureRequest>({
  name: 'devicePosture',
  title: 'device posture',
  place: { folder: 'device-postures' },
  key: 'name',
  level: 60,
  schema: () => loadRequestSchema('devicePostures', 'DevicePostureRequest'),
  sets: ['userGroups', 'windows.antiviruses', 'macos.antiviruses'],
  list: async ({ context, options }) =>
    (await context.use(devicePostures).list(options).toArray()).map((item) => ({ item })),
  draft: draftDevicePosture,
  create: async ({ context, options }, body) => (await context.use(devicePostures).create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(devicePostures).update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(devicePostures).delete(id, options)
  },
})
