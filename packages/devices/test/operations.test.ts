import { type OperationCase, testOperations } from '@cloudconnexa/service-tests'
import { devices, type DeviceResponse, type DevicesService, type PageDeviceResponse } from '../src/index.ts'

const laptop: DeviceResponse = {
  id: '7',
  userId: '42',
  name: 'Laptop',
  ipV4Address: '100.96.1.2',
  platform: { os: 'macOS', version: '15.1', clientVersion: '3.6.0' },
  connectionStatus: 'ONLINE',
}
const page: PageDeviceResponse = {
  content: [laptop],
  totalElements: 1,
  totalPages: 1,
  numberOfElements: 1,
  page: 0,
  size: 1000,
}
const cases: Readonly<Record<string, OperationCase<DevicesService>>> = {
  listDevices: {
    call: (client) => client.list({ userId: '42' }),
    query: '?userId=42&page=0&size=1000',
    response: [200, page],
  },
  createDevice: {
    call: (client) => client.create('42', { name: 'Laptop', description: 'Lent', clientUUID: 'A-1' }),
    query: '?userId=42',
    body: { name: 'Laptop', description: 'Lent', clientUUID: 'A-1' },
    response: [201, laptop],
  },
  getDevice: { call: (client) => client.get('42', '7'), query: '?userId=42', response: [200, laptop] },
  updateDevice: {
    call: (client) => client.update('42', '7', { name: 'Laptop' }),
    query: '?userId=42',
    body: { name: 'Laptop' },
    response: [200, laptop],
  },
  deleteDevice: { call: (client) => client.delete('42', '7'), query: '?userId=42', response: [204] },
  generateDeviceProfile: {
    call: async (client) => (await client.profile.generate('42', '7', 'eu-central-1')).reveal(),
    query: '?userId=42&regionId=eu-central-1',
    response: [200, 'client\nremote eu.example.com\n'],
  },
  revokeDeviceProfile: {
    call: async (client) => (await client.profile.revoke('42', '7'))?.reveal(),
    query: '?userId=42',
    response: [200, 'revoked'],
  },
}

testOperations(devices, cases)
