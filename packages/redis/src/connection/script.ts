import type { ScriptRunner } from './redis-client.ts'

/** A Lua script that runs on the server as one step. */
export class Script {
  readonly #text: string
  #digest: Promise<string> | undefined

  /** @param text - Its source. It must touch no keys but those that it is run with, so that it works in a cluster. */
  constructor(text: string) {
    this.#text = text
  }

  /**
   * Runs the script and returns its reply as strings. It is sent by its digest, and whole only where the server does not have it:
   * after a start, a `SCRIPT FLUSH` or a failover.
   *
   * @param runner - Sends it.
   * @param keys - Keys that it touches, all in one slot of a cluster.
   * @param values - Its arguments.
   */
  async run(
    runner: ScriptRunner,
    keys: readonly string[],
    values: readonly string[],
  ): Promise<readonly string[]> {
    const digest = await (this.#digest ??= digestText(this.#text))
    try {
      return toStrings(await runner.runCached(digest, keys, values))
    } catch (error) {
      if (!isScriptMissing(error)) throw error
      return toStrings(await runner.runText(this.#text, keys, values))
    }
  }
}

async function digestText(text: string): Promise<string> {
  const { createHash } = await import('node:crypto')
  // Redis names scripts by their SHA-1.
  return createHash('sha1').update(text).digest('hex')
}

/** Clients have no class or code for it in common, only the server's own words. */
function isScriptMissing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOSCRIPT')
}

/** Clients can be set up to return buffers in place of strings, or strings in place of integers. */
function toStrings(reply: unknown): readonly string[] {
  return Array.isArray(reply) ? reply.map(String) : []
}
