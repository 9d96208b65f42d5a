import { connectToEmulator, type EmulatorConnection, listRequests } from '@cloudconnexa/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { configuration } from '../src/index.ts'

interface Services {
  readonly configuration: typeof configuration
}

let connection: EmulatorConnection<Services> | undefined

afterEach(async () => {
  await connection?.close()
  connection = undefined
})

async function open(
  ...[options, settings]: [Parameters<typeof connectToEmulator>[1]?, Parameters<typeof connectToEmulator>[2]?]
): Promise<EmulatorConnection<Services>> {
  connection = await connectToEmulator({ configuration }, { seed: 'demo', ...options }, settings)
  return connection
}

describe('reading an account', () => {
  it('leaves out what an older API does not have, and says so', async () => {
    const { client } = await open({}, { apiVersion: '1.0' })
    const { kinds, notices } = await client.configuration.read()
    expect(kinds.has('accessVisibility')).toBe(false)
    expect(kinds.has('settings')).toBe(true)
    expect(notices.filter(({ code }) => code === 'NOT_SUPPORTED')).toHaveLength(2)
    const files = await client.configuration.toFiles()
    expect(files.has('access-visibility.yaml')).toBe(false)
    expect(files.get('settings.yaml')).not.toContain('ipAllocationMode')
  })

  it('reads what references name, and no more', async () => {
    const { client, emulator } = await open()
    const files = await client.configuration.toFiles('folder', { kinds: ['user'] })
    expect([...files.keys()]).toEqual(['cloudconnexa.yaml', 'users.yaml'])
    expect(files.get('users.yaml')).toContain('group: Sales')
    expect(listRequests(emulator)).toEqual(['GET /users', 'GET /user-groups'])
  })

  it('reads a large account with the largest pages', async () => {
    const { client, emulator } = await open({ seed: { users: 1500, networks: 30 } })
    const { objects } = await client.configuration.read({ kinds: ['user', 'network'] })
    expect(objects.filter(({ kind }) => kind === 'user')).toHaveLength(1500)
    expect(objects.filter(({ kind }) => kind === 'networkRoute')).toHaveLength(30)
    expect(listRequests(emulator).toSorted()).toEqual([
      'GET /networks',
      'GET /networks/applications',
      'GET /networks/ip-services',
      'GET /user-groups',
      'GET /users',
      'GET /users',
    ])
  })

  it('fails as a whole when a list cannot be read', async () => {
    const { client, emulator } = await open()
    emulator.faults.add({ path: '/api/v1/hosts', status: 403 })
    await expect(client.configuration.read()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('ends with the reason of its signal', async () => {
    const { client } = await open()
    const reason = new Error('enough')
    const read = client.configuration.read({ signal: AbortSignal.abort(reason) })
    await expect(read).rejects.toBe(reason)
  })

  it('says which kinds it has read', async () => {
    const { client } = await open()
    const seen: string[] = []
    await client.configuration.read({
      kinds: ['userGroup', 'dnsRecord'],
      onProgress: ({ done, total }) => {
        seen.push(`${String(done)}/${String(total)}`)
        throw new Error('a listener that fails')
      },
    })
    expect(seen.slice(0, 2)).toEqual(['1/2', '2/2'])
  })

  it('refuses a kind that there is not', async () => {
    const { client } = await open()
    await expect(client.configuration.read({ kinds: ['networks'] })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    })
  })
})
