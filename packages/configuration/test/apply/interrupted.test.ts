import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locateWorkFiles } from '../../src/apply/journal/work-files.ts'
import { openAccount } from '../support/connect.ts'
import { breakAppends } from '../support/break-appends.ts'
import { planEdited, replaceIn } from '../support/edited-files.ts'
import { createShiftedClock } from '../support/shifted-clock.ts'
import { addNetworks, captureError, countNetworks } from '../support/new-networks.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene({ seed: 'demo' }, { retry: { baseDelay: 1, maxDelay: 2 } })

describe('apply', () => {
  it('stops when its journal cannot be written, and goes on when it can', async () => {
    const planned = await scene.plan((files) => {
      addNetworks(files, 12)
    })
    const repair = await breakAppends(scene.folder, 6)
    try {
      const error = await captureError(scene.account.service.apply(planned, scene.options))
      expect(error).toMatchObject({ code: 'JOURNAL_UNAVAILABLE', message: expect.stringContaining('ENOSPC') })
    } finally {
      repair()
    }
    expect(countNetworks(scene.account)).toBeLessThan(12)
    const { counts } = await scene.account.service.resume(scene.options)
    expect(counts.failed).toBe(0)
    expect(countNetworks(scene.account)).toBe(12)
  })

  it('says so where its files cannot be written, before anything is sent', async () => {
    const planned = await scene.plan(addNetworks)
    const file = join(scene.folder, 'file')
    await writeFile(file, '')
    const error = await captureError(
      scene.account.service.apply(planned, { stateFolder: join(file, 'state') }),
    )
    expect(error).toMatchObject({ code: 'FILE_UNAVAILABLE' })
    expect(countNetworks(scene.account)).toBe(0)
  })

  it('stops when another process has taken its lock', async () => {
    const planned = await scene.plan((files) => {
      addNetworks(files, 12)
    })
    const { lock } = locateWorkFiles(scene.folder, 'emulator')
    let removal: Promise<void> | undefined
    scene.account.emulator.faults.add({ method: 'POST', path: /networks$/, delay: 20 })
    const error = await captureError(
      scene.account.service.apply(planned, {
        ...scene.options,
        // What a process that takes it over does first.
        onProgress: ({ done }) => {
          if (done === 0) removal ??= rm(`${lock.path}.lock`, { recursive: true })
        },
      }),
    )
    await removal
    expect(error).toMatchObject({ code: 'LOCK_LOST' })
    expect(countNetworks(scene.account)).toBeLessThan(12)
    expect((await scene.account.service.resume(scene.options)).counts.failed).toBe(0)
    expect(countNetworks(scene.account)).toBe(12)
  })

  it('writes nothing more into a section that it may not write, and everything else', async () => {
    const planned = await scene.plan((files) => {
      addNetworks(files, 20)
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    scene.account.emulator.faults.add({ method: 'POST', path: /networks$/, status: 403 })
    scene.account.emulator.requests.clear()
    const { rows, counts } = await scene.account.service.apply(planned, scene.options)
    expect(scene.account.emulator.requests.count({ method: 'POST', path: /networks$/ })).toBeLessThanOrEqual(
      8,
    )
    expect(counts).toMatchObject({ done: 1, failed: expect.any(Number), skipped: expect.any(Number) })
    expect(rows.find(({ status }) => status === 'skipped')?.reason).toContain('may not write there (network)')
    scene.account.emulator.faults.clear()
    const resumed = await scene.account.service.resume(scene.options)
    expect(resumed.counts).toMatchObject({ done: 20, failed: 0, skipped: 0 })
  })

  it('renames what others refer to, and changes those', async () => {
    const planned = await scene.plan((files) => {
      replaceIn(files, 'user-groups/sales.yaml', 'name: Sales', 'name: Accounts\n$renamedFrom: Sales')
      files.set('users.yaml', (files.get('users.yaml') ?? '').replaceAll('group: Sales', 'group: Accounts'))
      replaceIn(files, 'users.yaml', "lastName: '000001'", 'lastName: changed')
    })
    const { rows, counts } = await scene.account.service.apply(planned, scene.options)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(counts.done).toBe(2)
  })

  it('creates what lies in a route after the route, however long that takes', async () => {
    const planned = await scene.plan((files) => {
      files.set(
        'networks/new.yaml',
        `name: new-1
routes: [{ value: 10.60.0.0/24 }]
ipServices: [{ name: web, type: SERVICE_DESTINATION, routes: [{ value: 10.60.0.0/25 }], config: { serviceTypes: [HTTP] } }]
`,
      )
    })
    scene.account.emulator.faults.add({ method: 'POST', path: /routes$/, delay: 100 })
    const { rows, counts } = await scene.account.service.apply(planned, scene.options)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(counts.done).toBe(3)
  })

  it('looks again at what it is about to change after the clock was set back', async () => {
    let offset = 0
    const clock = createShiftedClock(() => offset)
    const own = await openAccount({ seed: 'demo' }, { clock })
    try {
      const planned = await planEdited(own, (files) => {
        replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
        files.set('device-postures/new.yaml', 'name: new\nuserGroups: [Sales]\nwindows: { allowed: true }\n')
      })
      const { rows } = await own.service.apply(planned, {
        ...scene.options,
        onProgress: ({ done }) => {
          // The group is changed by then, and the device posture has not begun.
          if (done !== 0 || offset !== 0) return
          offset = -3_600_000
          own.emulator.state.create('devicePostures', { name: 'new', windows: { allowed: false } })
        },
      })
      expect(rows).toMatchObject([{ status: 'done' }, { status: 'failed', error: { code: 'PLAN_STALE' } }])
    } finally {
      await own.close()
    }
  })
})
