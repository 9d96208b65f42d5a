import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import type { SecretSource } from '../../src/index.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { useAccounts } from '../support/use-accounts.ts'

const open = useAccounts()

/** Has a value for every secret. */
const anySecret: SecretSource = {
  name: 'test',
  load: (name) => Promise.resolve(new Secret(`secret of ${name}`)),
}

describe('restore', () => {
  it('makes an empty account like the one that was exported', async () => {
    await using folder = await createTemporaryFolder()
    const from = await open({ seed: 'demo' })
    const to = await open({ idSeed: 99 })
    const path = join(folder.path, 'files')
    const stateFolder = join(folder.path, 'state')
    await from.service.export(path)
    const options = { secrets: [anySecret], stateFolder }
    const plan = await to.service.plan(path, { ...options, allowInvitations: true, allowLargeChanges: true })
    const { rows, counts, aborted } = await to.service.apply(plan, options)
    expect(rows.filter(({ status }) => status === 'failed' || status === 'skipped')).toEqual([])
    expect(counts.done).toBeGreaterThan(30)
    expect(aborted).toBe(false)
    expect(await to.service.toFiles()).toEqual(await from.service.toFiles())
    const again = await to.service.plan(path, options)
    expect(again.changes).toEqual([])
  })

  it('makes what somebody has written by hand, and has nothing to do then', async () => {
    await using folder = await createTemporaryFolder()
    const to = await open()
    const path = join(folder.path, 'files')
    await mkdir(join(path, 'networks'), { recursive: true })
    await writeFile(join(path, 'cloudconnexa.yaml'), 'format: 1\n')
    const lines = [
      'name: branch',
      'routes:',
      '  - value: 10.50.0.0/16',
      'applications:',
      '  - name: wiki',
      '    routes:',
      '      - value: wiki.example.com',
      '      - value: docs.example.com',
      '        exactMatch: true',
      '    config:',
      '      serviceTypes: [HTTPS]',
    ]
    await writeFile(join(path, 'networks/branch.yaml'), `${lines.join('\n')}\n`)
    const options = { stateFolder: join(folder.path, 'state') }
    const { counts } = await to.service.apply(await to.service.plan(path, options), options)
    expect(counts).toMatchObject({ done: 3, failed: 0 })
    expect((await to.service.plan(path, options)).changes).toEqual([])
  })
})
