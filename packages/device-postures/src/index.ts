import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { DevicePosturesService } from './device-postures-service.ts'

/** The service of device posture policies, for `createClient({ services: { devicePostures } })`. */
export const devicePostures: ServiceDefinition<DevicePosturesService> = defineService({
  name: 'devicePostures',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new DevicePosturesService(context),
})

export { draftDevicePosture } from './draft-device-posture.ts'
export type { DevicePosturesService } from './device-postures-service.ts'
export type * from './models/index.gen.ts'
