import { execFileSync } from 'node:child_process'
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

// Measures speed and memory for the README: `node packages/emulator/test/figures.ts`, after a build. Every run is a separate
// process that loads only the built package. `RUNS` sets the number of runs of each; default 9.

interface Figures {
  readonly start: number
  /** Only with enough users. */
  readonly page?: number
  readonly heap: number
  readonly resident: number
  readonly highest: number
}

const program = fileURLToPath(import.meta.url)
const users = ['none', 'demo', '10000', '100000']
const pageSize = 1000
const mebibyte = 1024 * 1024

const [seed] = process.argv.slice(2)
if (seed === undefined) printFigures(Number(process.env['RUNS'] ?? 9))
else process.stdout.write(JSON.stringify(await measure(seed)))

function printFigures(runs: number): void {
  process.stdout.write(`Medians of ${String(runs)} runs each, on Node ${process.version}\n`)
  for (const each of users) {
    const all = Array.from({ length: runs }, () => runOnce(each))
    const formatMedian = (name: keyof Figures): string =>
      calculateMedian(all.map((figures) => figures[name] ?? 0)).toFixed(1)
    const page = all[0]?.page === undefined ? '' : `a page of 1,000 in ${formatMedian('page')} ms, `
    process.stdout.write(
      `${each.padStart(6)}: ready after ${formatMedian('start')} ms, ${page}` +
        `heap ${formatMedian('heap')} MiB, resident ${formatMedian('resident')} MiB, at most ${formatMedian('highest')} MiB\n`,
    )
  }
}

function runOnce(each: string): Figures {
  const output = execFileSync(process.execPath, ['--expose-gc', program, each], { encoding: 'utf8' })
  // Written by the other half of this program.
  return JSON.parse(output) as Figures
}

async function measure(text: string): Promise<Figures> {
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const plan = text === 'none' || text === 'demo' ? text : { users: Number(text) }
  const began = performance.now()
  const emulator = await startEmulator({ seed: plan, rateLimit: 'off' })
  const start = performance.now() - began
  const highest = process.resourceUsage().maxRSS / 1024
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const pages = Math.floor(emulator.state.users.size / pageSize)
  const page = pages === 0 ? {} : { page: await measurePage(emulator, pages) }
  await emulator.close()
  return { start, ...page, heap: heapUsed / mebibyte, resident: rss / mebibyte, highest }
}

/** Measures milliseconds for a page over HTTP on one connection, read but not parsed; the first ones warm up. */
async function measurePage(emulator: TokenSource, pages: number): Promise<number> {
  const { url, clientId, clientSecret } = emulator
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const token = await send('POST', `${url}/api/v1/oauth/token`, authorization, agent)
  const { access_token: accessToken } = JSON.parse(token) as { readonly access_token: string }
  const times: number[] = []
  for (let number = 0; number < 60; number += 1) {
    const began = performance.now()
    const path = `/api/v1/users?size=${String(pageSize)}&page=${String(number % pages)}`
    const response = await send('GET', url + path, `Bearer ${accessToken}`, agent)
    times.push(performance.now() - began)
    if (!response.includes(`"numberOfElements":${String(pageSize)}`))
      throw new Error('That was not a full page')
  }
  agent.destroy()
  return calculateMedian(times.slice(20))
}

interface TokenSource {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

function send(method: string, url: string, authorization: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { authorization } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    sent.on('error', reject).end()
  })
}

function calculateMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
