import { connect, testNamedResource } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftDevicePosture, devicePostures } from '../src/index.ts'
import { posture, postureRequest } from './samples.ts'

const added = { addedLater: 'unknown to this version' }
const { windows, macos, linux } = posture
const withMore = {
  ...posture,
  ...added,
  windows: { ...windows, ...added, diskEncryption: { ...windows?.diskEncryption, ...added } },
  macos: { ...macos, ...added, version: { ...macos?.version, ...added } },
  linux: { ...linux, ...added },
}

testNamedResource({
  definition: devicePostures,
  path: '/device-postures',
  sample: posture,
  request: postureRequest,
  withMore,
  impossible: {
    request: { name: 'Loose', windows: { antiviruses: ['HOMEMADE'] } },
    issue: 'windows.antiviruses[0]',
  },
})

describe('patch', () => {
  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect({ devicePostures }, [
      [200, posture],
      [200, posture],
    ])
    await connection.client.devicePostures.patch('7', {
      description: null,
      macos: null,
      windows: { allowed: false },
    })
    const { description: _description, macos: _macos, ...kept } = postureRequest
    expect(connection.sent[1]?.body).toEqual({ ...kept, windows: { allowed: false } })
  })

  it('has its draft for own use', () => {
    expect(draftDevicePosture(posture)).toEqual(postureRequest)
  })
})
