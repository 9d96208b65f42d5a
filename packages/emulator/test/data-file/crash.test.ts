import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { requestToken } from '../support/api-client.ts'
import { Run } from '../support/command-line-run.ts'
import { report, seed } from '../fuzz/settings.ts'

const writers = 4
const credentials = { clientId: 'local.emulator', clientSecret: 'not-a-real-secret' }

interface Member {
  readonly id: string
  readonly username: string
  readonly devices: readonly unknown[]
}

/** What responses have confirmed: it must exist after the crash. */
class Confirmed {
  readonly present = new Map<string, string>()
  readonly deleted = new Set<string>()
  count = 0
}

/** Writes until the process ends: users with a device each, every third of which is deleted again. */
async function write(
  url: string,
  headers: Record<string, string>,
  name: string,
  confirmed: Confirmed,
): Promise<void> {
  for (let number = 0; ; number += 1) {
    const username = `${name}-${String(number)}`
    const body = JSON.stringify({ username, devices: [{ name: 'device' }] })
    const created = await fetch(`${url}/api/v1/users`, { method: 'POST', headers, body })
    const { id }: Member = JSON.parse(await created.text())
    confirmed.present.set(id, username)
    confirmed.count += 1
    if (number % 3 !== 0) continue
    // Until the response arrives it may exist or not.
    confirmed.present.delete(id)
    const deleted = await fetch(`${url}/api/v1/users/${id}`, { method: 'DELETE', headers })
    expect(deleted.status).toBe(204)
    confirmed.deleted.add(id)
    confirmed.count += 1
  }
}

async function listUsers(url: string, headers: Record<string, string>): Promise<Member[]> {
  const all: Member[] = []
  for (let page = 0; ; page += 1) {
    const response = await fetch(`${url}/api/v1/users?size=1000&page=${String(page)}`, { headers })
    expect(response.status, 'the token of the first process').toBe(200)
    const { content }: { content: Member[] } = JSON.parse(await response.text())
    all.push(...content)
    if (content.length < 1000) return all
  }
}

async function start(data: string): Promise<{ readonly run: Run; readonly url: string }> {
  const options = ['--quiet', '--port', '0', '--seed', 'none', '--rate-limit', 'off', '--data', data]
  const run = new Run(...options)
  return { run, url: await run.find(/^(http\S+)\n/) }
}

it(
  'keeps every write that got a response before SIGKILL, in the middle of a load',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emulator-crash-'))
    const data = join(folder, 'state.db')
    const confirmed = new Confirmed()
    let { run, url } = await start(data)
    const { access_token } = (await requestToken({ url, ...credentials })).body
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
    const moments = fc.sample(fc.integer({ min: 1, max: 300 }), { seed, numRuns: 6 })
    for (const [round, moment] of moments.entries()) {
      const goal = confirmed.count + moment
      const load = Array.from({ length: writers }, (_none, writer) =>
        write(url, headers, `r${String(round)}w${String(writer)}`, confirmed),
      )
      const ends = Promise.allSettled(load)
      while (confirmed.count < goal) await new Promise((resolve) => setImmediate(resolve))
      await run.kill()
      for (const end of await ends)
        expect(end, 'writers end only with the process').toMatchObject({
          reason: { cause: expect.anything() },
        })
      ;({ run, url } = await start(data))
      const found = await listUsers(url, headers)
      const byId = new Map(found.map((member) => [member.id, member]))
      for (const [id, username] of confirmed.present) expect(byId.get(id)?.username).toBe(username)
      for (const id of confirmed.deleted) expect(byId.has(id)).toBe(false)
      // A request is written whole or not at all.
      for (const { username, devices } of found) expect(devices).toHaveLength(username === 'owner' ? 0 : 1)
    }
    expect(await run.interrupt()).toBe(0)
    await rm(folder, { recursive: true })
    report(
      `${String(confirmed.count)} confirmed writes survived SIGKILL ${String(moments.length)} times, after ${moments.join(', ')} responses`,
    )
  },
)
