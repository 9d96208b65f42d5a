// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  DevicePostureRequest,
  DevicePostureResponse,
  PageDevicePostureResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List device posture policies, one page: `GET /device-postures` */
export const listDevicePostures: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageDevicePostureResponse
> = operation({
  id: 'listDevicePostures',
  method: 'GET',
  path: '/device-postures',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageDevicePostureResponse',
})

/** Create a device posture policy: `POST /device-postures` */
export const createDevicePosture: Operation<{ readonly body: DevicePostureRequest }, DevicePostureResponse> =
  operation({
    id: 'createDevicePosture',
    method: 'POST',
    path: '/device-postures',
    body: 'devicePostureRequest',
    response: 'devicePostureResponse',
  })

/** Read one device posture policy: `GET /device-postures/{id}` */
export const getDevicePosture: Operation<{ readonly id: string }, DevicePostureResponse> = operation({
  id: 'getDevicePosture',
  method: 'GET',
  path: '/device-postures/{id}',
  response: 'devicePostureResponse',
})

/** Replace a device posture policy: `PUT /device-postures/{id}` */
export const updateDevicePosture: Operation<
  { readonly id: string; readonly body: DevicePostureRequest },
  DevicePostureResponse
> = operation({
  id: 'updateDevicePosture',
  method: 'PUT',
  path: '/device-postures/{id}',
  body: 'devicePostureRequest',
  response: 'devicePostureResponse',
})

/** Delete a device posture policy: `DELETE /device-postures/{id}` */
export const deleteDevicePosture: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteDevicePosture',
  method: 'DELETE',
  path: '/device-postures/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listDevicePostures,
  createDevicePosture,
  getDevicePosture,
  updateDevicePosture,
  deleteDevicePosture,
]
