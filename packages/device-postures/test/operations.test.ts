import { type OperationCase, createPage, testOperations } from '@cloudconnexa/service-tests'
import { devicePostures, type DevicePosturesService } from '../src/index.ts'
import { posture } from './samples.ts'

const cases: Readonly<Record<string, OperationCase<DevicePosturesService>>> = {
  listDevicePostures: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    response: [200, createPage([posture])],
  },
  createDevicePosture: {
    call: (client) =>
      client.create({
        name: 'Strict',
        windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
        ios: { allowed: false },
      }),
    body: {
      name: 'Strict',
      windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
      ios: { allowed: false },
    },
    response: [200, posture],
  },
  getDevicePosture: { call: (client) => client.get('7'), response: [200, posture] },
  updateDevicePosture: {
    call: (client) =>
      client.update('7', {
        name: 'Strict',
        windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
        ios: { allowed: false },
      }),
    body: {
      name: 'Strict',
      windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
      ios: { allowed: false },
    },
    response: [200, posture],
  },
  deleteDevicePosture: { call: (client) => client.delete('7'), response: [200] },
}

testOperations(devicePostures, cases)
