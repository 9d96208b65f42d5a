import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Program that the tests start; Valkey's is called otherwise. */
export const serverProgram: string = process.env['CLOUDCONNEXA_REDIS_SERVER'] ?? 'redis-server'

/** Whether the program is installed. */
export function isServerInstalled(): boolean {
  return spawnSync(serverProgram, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** A server of the tests' own, which keeps nothing on disk. */
export class RedisServer implements AsyncDisposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'cloudconnexa-redis-'))
  readonly #settings: readonly string[]
  #process: ChildProcess | undefined

  private constructor(settings: readonly string[]) {
    this.#settings = settings
  }

  /**
   * Starts a server that listens on a socket in a folder of its own.
   *
   * @param settings - More settings, as on its command line.
   */
  static async start(settings: readonly string[] = []): Promise<RedisServer> {
    const server = new RedisServer(settings)
    await server.start()
    return server
  }

  /** Where it listens. */
  get path(): string {
    return join(this.folder, 'redis.sock')
  }

  /** Starts it, again after {@link kill}: with an empty memory. */
  async start(): Promise<void> {
    const fixed = ['--port', '0', '--unixsocket', this.path, '--save', '', '--appendonly', 'no']
    const child = spawn(serverProgram, [...fixed, '--dir', this.folder, ...this.#settings], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    for await (const line of createInterface(child.stdout)) {
      if (line.includes('eady to accept connections')) break
    }
    // What it logs later must not fill the pipe.
    child.stdout.resume()
    if (child.exitCode !== null) throw new Error(`${serverProgram} has ended with ${child.exitCode}.`)
  }

  /** Kills it, as a machine that loses its power does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Stops it from responding, while connections stay open. */
  suspend(): void {
    this.#process?.kill('SIGSTOP')
  }

  /** Lets it respond again. */
  resume(): void {
    this.#process?.kill('SIGCONT')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
}
