// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  DeviceRequest,
  DeviceResponse,
  GenerateDeviceProfileResponse,
  PageDeviceResponse,
  RevokeDeviceProfileResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List devices, one page at a time: `GET /devices` */
export const listDevices: Operation<
  {
    readonly userId?: string | undefined
    readonly page?: number | undefined
    readonly size?: number | undefined
  },
  PageDeviceResponse
> = operation({
  id: 'listDevices',
  method: 'GET',
  path: '/devices',
  query: { userId: 'string?', page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageDeviceResponse',
})

/** Create a device for a user: `POST /devices` */
export const createDevice: Operation<
  { readonly userId: string; readonly body: DeviceRequest },
  DeviceResponse
> = operation({
  id: 'createDevice',
  method: 'POST',
  path: '/devices',
  query: { userId: 'string' },
  body: 'deviceRequest',
  response: 'deviceResponse',
})

/** Read one device: `GET /devices/{id}` */
export const getDevice: Operation<{ readonly id: string; readonly userId: string }, DeviceResponse> =
  operation({
    id: 'getDevice',
    method: 'GET',
    path: '/devices/{id}',
    query: { userId: 'string' },
    response: 'deviceResponse',
  })

/** Change a device: `PUT /devices/{id}` */
export const updateDevice: Operation<
  { readonly id: string; readonly userId: string; readonly body: DeviceRequest },
  DeviceResponse
> = operation({
  id: 'updateDevice',
  method: 'PUT',
  path: '/devices/{id}',
  query: { userId: 'string' },
  body: 'deviceRequest',
  response: 'deviceResponse',
})

/** Remove a device: `DELETE /devices/{id}` */
export const deleteDevice: Operation<{ readonly id: string; readonly userId: string }, void> = operation({
  id: 'deleteDevice',
  method: 'DELETE',
  path: '/devices/{id}',
  query: { userId: 'string' },
})

/** Make an .ovpn profile for a device and a region: `POST /devices/{id}/profile`. Repeatable: returns a profile for the same device; the one in the lost response has reached nobody. */
export const generateDeviceProfile: Operation<
  { readonly id: string; readonly userId: string; readonly regionId: string },
  GenerateDeviceProfileResponse
> = operation({
  id: 'generateDeviceProfile',
  method: 'POST',
  path: '/devices/{id}/profile',
  query: { userId: 'string', regionId: 'string' },
  response: 'generateDeviceProfileResponse',
  responseEncoding: 'text',
  repeatable: true,
  secrets: [''],
})

/** Revoke the profile now active for a device: `DELETE /devices/{id}/profile` */
export const revokeDeviceProfile: Operation<
  { readonly id: string; readonly userId: string },
  RevokeDeviceProfileResponse | undefined
> = operation({
  id: 'revokeDeviceProfile',
  method: 'DELETE',
  path: '/devices/{id}/profile',
  query: { userId: 'string' },
  response: 'revokeDeviceProfileResponse',
  responseEncoding: 'text',
  mayBeEmpty: true,
  secrets: [''],
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listDevices,
  createDevice,
  getDevice,
  updateDevice,
  deleteDevice,
  generateDeviceProfile,
  revokeDeviceProfile,
]
