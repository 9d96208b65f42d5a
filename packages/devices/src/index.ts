import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { DevicesService } from './devices-service.ts'

/** The service of devices, for `createClient({ services: { devices } })`. */
export const devices: ServiceDefinition<DevicesService> = defineService({
  name: 'devices',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new DevicesService(context),
})

export { draftDevice } from './draft-device.ts'
export type { DeviceProfileService } from './device-profile-service.ts'
export type { DeviceListOptions, DevicesService } from './devices-service.ts'
export type * from './models/index.gen.ts'
