import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

function addNetworks(files: Map<string, string>): void {
  for (const name of ['one', 'two', 'three'])
    files.set(
      `networks/${name}.yaml`,
      `name: ${name}\nconnectors:\n  - name: ${name}-1\n    vpnRegion: us-east-1\n`,
    )
}

const names = (): readonly string[] => scene.account.emulator.state.networks.all().map(({ name }) => name)

const readJournalLines = async (): Promise<readonly Record<string, unknown>[]> => {
  const text = await readFile(join(scene.folder, 'emulator.journal.jsonl'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('apply', () => {
  it('looks a creation up whose response was lost, and creates nothing twice', async () => {
    const plan = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({
      method: 'POST',
      path: '/api/v1/networks',
      count: 1,
      resetAfter: true,
    })
    const { rows, counts } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
    expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
    expect(counts.done).toBe(6)
    expect(names().filter((name) => ['one', 'two', 'three'].includes(name))).toHaveLength(3)
    expect((await readJournalLines()).map(({ type }) => type)).toContain('unknown')
  })

  it('skips what depends on a change that failed, and nothing else', async () => {
    const plan = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({ method: 'POST', path: '/api/v1/networks', count: 1, status: 400 })
    const { rows, counts } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
    expect(counts).toMatchObject({ done: 4, failed: 1, skipped: 1 })
    const failed = rows.find(({ status }) => status === 'failed')
    expect(rows.find(({ status }) => status === 'skipped')).toMatchObject({
      kind: 'networkConnector',
      reason: `network ${failed?.name ?? ''} was not done`,
    })
    // What failed and what was skipped is done by going on.
    const resumed = await scene.account.service.resume({ stateFolder: scene.folder })
    expect(resumed.counts).toMatchObject({ done: 2, unchanged: 4, failed: 0, skipped: 0 })
    await expect(scene.account.service.resume({ stateFolder: scene.folder })).rejects.toMatchObject({
      code: 'NOTHING_TO_RESUME',
    })
  })

  it('finishes what is under way when it is aborted, and goes on later', async () => {
    const plan = await scene.plan(addNetworks)
    const controller = new AbortController()
    const reason = new Error('enough')
    const job = scene.account.service.apply(plan, {
      stateFolder: scene.folder,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 1) controller.abort(reason)
      },
    })
    await expect(job).rejects.toBe(reason)
    const { counts, aborted } = job.report
    expect(aborted).toBe(true)
    expect(counts.failed).toBe(0)
    expect(counts.done).toBeGreaterThan(0)
    const { counts: rest } = await scene.account.service.resume({ stateFolder: scene.folder })
    expect(rest).toMatchObject({ done: 6 - counts.done, unchanged: counts.done, failed: 0 })
    expect(names().filter((name) => ['one', 'two', 'three'].includes(name))).toHaveLength(3)
  })

  it('says which connectors need a new token', async () => {
    const plan = await scene.plan(addNetworks)
    const { rows } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
    expect(rows.filter(({ reason }) => reason === 'needs a new token before it can connect')).toHaveLength(3)
  })

  it('tolerates a journal whose last line was cut, and refuses one that is damaged', async () => {
    const plan = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({ method: 'POST', path: '/api/v1/networks', count: 1, status: 400 })
    await scene.account.service.apply(plan, { stateFolder: scene.folder })
    const path = join(scene.folder, 'emulator.journal.jsonl')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"type":"start"', '"type":"sta'))
    await expect(scene.account.service.resume({ stateFolder: scene.folder })).rejects.toMatchObject({
      code: 'JOURNAL_DAMAGED',
      location: { file: path, line: 2 },
    })
    await writeFile(path, `${text}{"type":"sta`)
    expect((await scene.account.service.resume({ stateFolder: scene.folder })).counts).toMatchObject({
      done: 2,
      failed: 0,
    })
  })

  it('goes on with a journal of its own version only, and with none that others could have written', async () => {
    const plan = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({ method: 'POST', path: '/api/v1/networks', count: 1, status: 400 })
    await scene.account.service.apply(plan, { stateFolder: scene.folder })
    const path = join(scene.folder, 'emulator.journal.jsonl')
    const text = await readFile(path, 'utf8')
    const resume = () => scene.account.service.resume({ stateFolder: scene.folder })
    scene.account.emulator.requests.clear()
    await writeFile(path, text.replace('"journalVersion":1', '"journalVersion":2'))
    await expect(resume()).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED', message: /is of version 2/ })
    await writeFile(path, text)
    await chmod(path, 0o666)
    await expect(resume()).rejects.toMatchObject({ code: 'FILE_PERMISSIONS' })
    expect(scene.account.emulator.requests.list()).toEqual([])
    await chmod(path, 0o600)
    expect((await resume()).counts).toMatchObject({ done: 2, failed: 0 })
  })
})
