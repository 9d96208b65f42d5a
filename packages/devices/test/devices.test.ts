import { inspect } from 'node:util'
import { NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { connect, createPage, formatRequests } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftDevice, type DeviceResponse, devices } from '../src/index.ts'

const laptop: DeviceResponse = {
  id: '7',
  userId: '42',
  name: 'Laptop',
  description: 'Lent',
  clientUUID: 'A-1',
  ipV4Address: '100.96.1.2',
  connectionStatus: 'OFFLINE',
}

describe('patch', () => {
  it('writes back what is not named, and nothing that only responses hold', async () => {
    await using connection = await connect({ devices }, [
      [200, laptop],
      [200, { ...laptop, name: 'Old laptop' }],
    ])
    const { client, sent } = connection
    expect(await client.devices.patch('42', '7', { name: 'Old laptop' })).toMatchObject({
      name: 'Old laptop',
    })
    expect(formatRequests(sent)).toEqual(['GET /devices/7?userId=42', 'PUT /devices/7?userId=42'])
    expect(sent.map(({ body }) => body)).toEqual([
      undefined,
      { name: 'Old laptop', description: 'Lent', clientUUID: 'A-1' },
    ])
  })

  it('clears what is null', async () => {
    await using connection = await connect({ devices }, [
      [200, laptop],
      [200, laptop],
    ])
    await connection.client.devices.patch('42', '7', { description: null })
    expect(connection.sent[1]?.body).toEqual({ name: 'Laptop', clientUUID: 'A-1' })
  })

  it('has its draft for own use', () => {
    expect(draftDevice(laptop)).toEqual({ name: 'Laptop', description: 'Lent', clientUUID: 'A-1' })
  })
})

describe('findByName', () => {
  it('takes any case and reads no page after the hit', async () => {
    const phone = { ...laptop, id: '8', name: 'Phone' }
    await using connection = await connect({ devices }, [
      [200, createPage([laptop], 0, 3)],
      [200, createPage([phone], 1, 3)],
    ])
    const { client, sent } = connection
    expect(await client.devices.findByName('PHONE', { userId: '42' })).toEqual(phone)
    expect(formatRequests(sent)).toEqual([
      'GET /devices?userId=42&page=0&size=1000',
      'GET /devices?userId=42&page=1&size=1000',
    ])
  })

  it('is undefined when there is none', async () => {
    await using connection = await connect({ devices }, [[200, createPage([laptop], 0, 1)]])
    expect(await connection.client.devices.findByName('phone')).toBeUndefined()
    expect(formatRequests(connection.sent)).toEqual(['GET /devices?page=0&size=1000'])
  })
})

describe('profiles', () => {
  const text = 'client\n<key>private</key>\n'

  it('come as secrets that nothing prints', async () => {
    await using connection = await connect({ devices }, [[200, text]], { validate: 'off' })
    const profile = await connection.client.devices.profile.generate('42', '7', 'eu-central-1')
    expect(profile).toBeInstanceOf(Secret)
    expect(profile.reveal()).toBe(text)
    const printed = `${inspect(profile, { showHidden: true })} ${JSON.stringify({ profile })} ${String(profile)}`
    expect(printed).not.toContain('private')
  })

  it('are requested again when the response got lost', async () => {
    await using connection = await connect({ devices }, ['cut', [200, text]])
    const { client, sent } = connection
    const profile = await client.devices.profile.generate('42', '7', 'eu-central-1')
    expect(profile.reveal()).toBe(text)
    expect(sent).toHaveLength(2)
  })

  it('may be revoked without a word', async () => {
    await using connection = await connect({ devices }, [[204]])
    expect(await connection.client.devices.profile.revoke('42', '7')).toBeUndefined()
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown device', async () => {
    await using connection = await connect({ devices }, [[404], [404]])
    await expect(connection.client.devices.get('42', '9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(connection.client.devices.delete('42', '9')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('has ValidationError for a device beyond the limit', async () => {
    const refusal = { errorMessage: 'Too many devices', statusError: 'Bad Request' }
    await using connection = await connect({ devices }, [[400, refusal]])
    const error: unknown = await connection.client.devices
      .create('42', { name: 'One more' })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ origin: 'api', status: 400 })
  })

  it('sends nothing without a user, a region or a name', async () => {
    await using connection = await connect({ devices }, [])
    const { client, sent } = connection
    await expect(client.devices.get('', '7')).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'userId' }],
    })
    await expect(client.devices.profile.generate('42', '7', '')).rejects.toMatchObject({
      issues: [{ path: 'regionId' }],
    })
    await expect(client.devices.patch('42', '', { name: 'x' })).rejects.toMatchObject({
      issues: [{ path: 'id' }],
    })
    expect(sent).toEqual([])
  })

  it('does not create a second device when the response got lost', async () => {
    await using connection = await connect({ devices }, ['cut'])
    const { client, sent } = connection
    await expect(client.devices.create('42', { name: 'Laptop' })).rejects.toMatchObject({
      outcome: 'unknown',
    })
    expect(sent).toHaveLength(1)
  })
})
