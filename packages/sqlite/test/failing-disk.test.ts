import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Secret } from '@cloudconnexa/core'
import type * as files from '../src/database/files.ts'
import { sqliteTokenStore } from '../src/index.ts'
import { useTempFolder } from './support/use-temp-folder.ts'

const disk = vi.hoisted(() => ({ type: 0 }))

vi.mock('../src/database/files.ts', async (load: () => Promise<typeof files>) => ({
  ...(await load()),
  statfs: async () => ({ type: disk.type }),
}))

const createFolder = useTempFolder()
const key = { baseUrl: 'https://x.api.openvpn.com', clientId: 'id.x', clientSecret: new Secret('secret') }

it.runIf(process.platform === 'linux').each([
  ['NFS', 0x6969],
  ['SMB', 0x517b],
  ['CIFS', 0xff534d42],
  // As machines give it that take the number for a signed one.
  ['CIFS', 0xff534d42 | 0],
  ['9P', 0x01021997],
  ['FUSE', 0x65735546],
])('a file on %s is refused, because locks there cannot be relied on', async (name, type) => {
  disk.type = type
  const store = sqliteTokenStore({ file: join(await createFolder(), 'tokens.db') })
  await expect(store.read(key)).rejects.toMatchObject({
    code: 'TOKEN_STORE_UNAVAILABLE',
    message: expect.stringContaining(`(${name})`),
    hint: expect.stringContaining('@cloudconnexa/redis'),
  })
})

it('a file on a local disk is used', async () => {
  disk.type = 0xef53
  const store = sqliteTokenStore({ file: join(await createFolder(), 'tokens.db') })
  expect(await store.read(key)).toBeUndefined()
})
