import { expect, test } from 'vitest'
import { readDeviations } from '../../check-spec/deviations.ts'
import { checkWith, specFolder } from './altered-spec.ts'

test.each([
  [
    'listRegions',
    { service: 'regions', method: 'all', arguments: [] },
    ['client.regions.all() is not a function of the client'],
  ],
  [
    'getDevice',
    { service: 'devices', method: 'get', arguments: ['id', 'userId'] },
    [
      'client.devices.get(id, userId) does not pass on what stands in the place of id',
      'client.devices.get(id, userId) does not pass on what stands in the place of userId',
    ],
  ],
  [
    'getDevice',
    { service: 'devices', method: 'delete', arguments: ['userId', 'id'] },
    ['client.devices.delete(userId, id) carries out deleteDevice'],
  ],
  [
    'deleteUser',
    { service: 'users', method: 'delete', arguments: [] },
    [
      'client.users.delete() does not take its options last',
      'client.users.delete() passes on id, which nobody has given',
    ],
  ],
])('a method that is not as names.json says: %s', async (id, name, texts) => {
  const { problems } = await checkWith('names.json', [[[id], name]])
  expect(problems).toEqual(texts.map((text) => `${id}: ${text}`))
})

test('a property that becomes secret is found in contracts and models', async () => {
  const { problems } = await checkWith('secrets.json', [
    [['properties', 'VpnRegionResponse'], { id: 'nobody may know' }],
  ])
  expect(problems).toEqual([
    'listRegions: list of secrets is empty, the document says [].id',
    'regions/VpnRegionResponse: property id is a text (required), the document says a secret (required)',
  ])
})

test('an answer that is no secret any more is found in contracts and models', async () => {
  const { problems } = await checkWith('secrets.json', [[['answers', 'generateDeviceProfile'], undefined]])
  expect(problems).toEqual([
    'generateDeviceProfile: list of secrets is the whole answer, the document says empty',
    'devices/GenerateDeviceProfileResponse: value is a secret, the document says a text',
  ])
})

test('a difference that has no entry any more is a problem', async () => {
  const { problems, operations } = await checkWith('deviations.json', [[['0', 'findings'], []]])
  expect(problems).toEqual(readDeviations(specFolder)[0]?.findings)
  expect(operations).toEqual({ covered: 162, total: 163 })
})

test('an entry for a difference that is gone is a problem, and so is one without a reason', async () => {
  const entry = { reason: ' ', findings: ['listRegions: it is too slow'] }
  const { problems } = await checkWith('deviations.json', [
    [[String(readDeviations(specFolder).length)], entry],
  ])
  expect(problems).toEqual([
    'spec/deviations.json: nothing deviates like this any more: listRegions: it is too slow',
    'spec/deviations.json: this has no reason: listRegions: it is too slow',
  ])
})
