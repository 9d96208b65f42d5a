import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { vi } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import type { TerminalOptions } from '../../support/test-terminal.ts'

const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']

/** A finding as programs read it. */
interface PrintedFinding {
  readonly check: string
  readonly status: string
  readonly message: string
  readonly advice?: string
  readonly exitCode?: number
}

/** What `doctor` came to. */
export interface Diagnosis {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly findings: readonly PrintedFinding[]
  /** The findings of one check. */
  readonly find: (check: string) => readonly PrintedFinding[]
}

/** Runs `doctor` and reads its findings. */
export async function diagnose(
  environment: Readonly<Record<string, string>>,
  { words = [], ...options }: TerminalOptions & { readonly words?: readonly string[] } = {},
): Promise<Diagnosis> {
  const inputs = ['doctor', '--output', 'json', ...words]
  // An empty home folder, so that nothing of the user is looked at.
  const home = await mkdtemp(join(tmpdir(), 'cli-doctor-'))
  // The transport reads the proxies of the process, which has the environment that a command is given.
  for (const name of proxyVariables) vi.stubEnv(name, environment[name])
  const run = await runLine(inputs, { environment: { HOME: home, ...environment }, ...options })
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
  const findings = JSON.parse(run.stdout || '[]') as PrintedFinding[]
  return { ...run, findings, find: (check) => findings.filter((finding) => finding.check === check) }
}

/** Runs `doctor` against an emulator with options of its own. */
export async function diagnoseEmulator(
  emulatorOptions: Parameters<typeof startEmulator>[0],
  environment: Readonly<Record<string, string>> = {},
  options: TerminalOptions & { readonly words?: readonly string[] } = {},
): Promise<Diagnosis> {
  await using emulator = await startEmulator({ seed: 'demo', ...emulatorOptions })
  // Awaited here: the emulator is closed when this returns.
  return await diagnose({ ...readEnvironment(emulator), ...environment }, options)
}

/** A proxy that responds to CONNECT and plain requests in one way, until it is disposed of. */
export interface TestProxy extends AsyncDisposable {
  readonly url: string
}

/**
 * Starts a proxy.
 *
 * @param onConnect - Called when a tunnel is asked for.
 * @param status - 200 opens tunnels; `undefined` never responds; all others refuse.
 */
export async function startProxy(status: number | undefined, onConnect?: () => void): Promise<TestProxy> {
  const server: Server = createServer((request, response) => {
    const target = new URL(request.url ?? '')
    const socket = connect(Number(target.port), target.hostname, () => {
      const head = `${request.method} ${target.pathname}${target.search} HTTP/1.1\r\nconnection: close\r\n`
      const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      socket.write(`${head}${headers.filter((line) => !line.startsWith('connection')).join('')}\r\n`)
      request.pipe(socket, { end: false })
      if (response.socket) socket.pipe(response.socket)
    })
  })
  server.on('connect', (request, client) => {
    onConnect?.()
    if (status === undefined) return
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const socket = connect(Number(port), host ?? '', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(client).pipe(socket)
    })
    for (const side of [socket, client]) side.on('error', () => socket.destroy())
  })
  const sockets = new Set<{ destroy: () => unknown }>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
