import { NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { CloudConnexaError, Secret } from '@cloudconnexa/core'
import { connectToEmulator, type EmulatorConnection, listRequests } from '@cloudconnexa/testing'
import { expect, it } from 'vitest'
import { draftCertificate, certificates } from '../src/index.ts'
import { createCertificateRoutes } from './certificate-routes.ts'

function connect(): Promise<EmulatorConnection<{ certificates: typeof certificates }>> {
  return connectToEmulator({ certificates }, { additionalRoutes: createCertificateRoutes() })
}

it('issues, reads, changes and revokes', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  const { id, expiresAt } = await client.certificates.create({ commonName: 'laptop-7', validDays: 31 })
  expect(expiresAt).toBe('2026-02-01T00:00:00.000Z')
  const read = { id, commonName: 'laptop-7', status: 'VALID', expiresAt }
  expect(await client.certificates.get(id)).toEqual(read)
  expect(await client.certificates.update(id, { description: 'Of the front desk' })).toEqual({
    ...read,
    description: 'Of the front desk',
  })
  expect(await client.certificates.revoke(id)).toBeUndefined()
  expect(await client.certificates.revoke(id)).toBeUndefined()
  expect(await client.certificates.get(id)).toMatchObject({ status: 'REVOKED' })
  expect(listRequests(emulator)).toEqual([
    'POST /certificates',
    `GET /certificates/${id}`,
    `PUT /certificates/${id}`,
    `POST /certificates/${id}/revocation`,
    `POST /certificates/${id}/revocation`,
    `GET /certificates/${id}`,
  ])
})

it('returns the private key as a secret that is never printed', async () => {
  await using connection = await connect()
  const issued = await connection.client.certificates.create({ commonName: 'laptop-7' })
  expect(issued.privateKey).toBeInstanceOf(Secret)
  expect(issued.privateKey.reveal()).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  expect(JSON.stringify(issued)).not.toContain('PRIVATE')
})

it('lists all certificates page by page, or those with a status', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  for (const commonName of ['a', 'b', 'c']) await client.certificates.create({ commonName })
  await client.certificates.revoke('2')
  emulator.requests.clear()
  const names: string[] = []
  for await (const { commonName } of client.certificates.list({ size: 2 })) names.push(commonName)
  expect(names).toEqual(['a', 'b', 'c'])
  expect(listRequests(emulator)).toEqual(['GET /certificates', 'GET /certificates'])
  const revoked = await client.certificates.list({ status: 'REVOKED' }).toArray()
  expect(revoked.map(({ commonName }) => commonName)).toEqual(['b'])
})

it('changes single properties and clears null ones', async () => {
  await using connection = await connect()
  const { client } = connection
  const { id } = await client.certificates.create({
    commonName: 'laptop-7',
    description: 'Of the front desk',
  })
  const contacts = ['desk@example.com']
  expect(await client.certificates.patch(id, { contacts })).toMatchObject({
    description: 'Of the front desk',
    contacts,
  })
  const cleared = await client.certificates.patch(id, { description: null })
  expect(cleared).toMatchObject({ contacts })
  expect(cleared).not.toHaveProperty('description')
})

it('creates a request from a response without its read-only properties', () => {
  const later = {
    id: '1',
    commonName: 'a',
    status: 'VALID',
    expiresAt: '',
    description: 'd',
    addedLater: true,
  }
  expect(draftCertificate(later)).toStrictEqual({ description: 'd' })
})

it('repeats a revocation whose response is lost, and issues nothing twice', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  const { id } = await client.certificates.create({ commonName: 'laptop-7' })
  emulator.faults.add({ method: 'POST', resetAfter: true, count: 1 })
  await client.certificates.revoke(id)
  emulator.faults.add({ method: 'POST', resetAfter: true, count: 1 })
  const failing = client.certificates.create({ commonName: 'laptop-8' })
  await expect(failing).rejects.toBeInstanceOf(CloudConnexaError)
  await expect(failing).rejects.toMatchObject({ outcome: 'unknown', attempts: 1 })
  expect(await client.certificates.list().toArray()).toHaveLength(2)
})

it('rejects with a typed error', async () => {
  await using connection = await connect()
  const failing = connection.client.certificates.get('unknown')
  await expect(failing).rejects.toBeInstanceOf(NotFoundError)
  await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND', operation: 'getCertificate' })
})

it.each<[string, object]>([
  ['a property with a typing error', { commonName: 'laptop-7', validDay: 31 }],
  ['a life that is too long', { commonName: 'laptop-7', validDays: 826 }],
])('refuses %s before anything is sent', async (_, body) => {
  await using connection = await connect()
  // What a program without type checks does.
  const failing = connection.client.certificates.create(body as { commonName: string })
  await expect(failing).rejects.toBeInstanceOf(ValidationError)
  await expect(failing).rejects.toMatchObject({ origin: 'client', outcome: 'not-sent' })
  expect(listRequests(connection.emulator)).toEqual([])
})
