import { ConfigurationError } from '@cloudconnexa/errors'

/** A client of `redis` (node-redis): of one server, a cluster, a sentinel or a pool. */
export interface NodeRedisClient {
  /** Runs a script that the server has in its cache. */
  evalSha(digest: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  /** Runs a script. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** A client of `ioredis` or `iovalkey`: of one server, a sentinel or a cluster. */
export interface IoredisClient {
  /** Runs a script that the server has in its cache. */
  evalsha(digest: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>
  /** Runs a script. */
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>
}

/** Makes any other client fit. */
export interface RedisAdapter {
  /**
   * Sends one command, `EVALSHA` or `EVAL`, and resolves with its reply. Where the server replies with an error, it rejects with
   * one whose message begins in the same way, as `NOSCRIPT`.
   *
   * @param command - Name and arguments of the command.
   * @param key - The first of its keys, by which a cluster finds the server. The others are in the same slot.
   */
  execute(command: readonly string[], key: string): Promise<unknown>
}

/** A connected client, or an adapter for one that is neither `redis` nor `ioredis`. */
export type RedisClient = NodeRedisClient | IoredisClient | RedisAdapter

/** Runs scripts, whatever the client is. */
export interface ScriptRunner {
  /** Runs a script that the server has in its cache, named by its SHA-1. */
  runCached(digest: string, keys: readonly string[], values: readonly string[]): Promise<unknown>
  /** Runs a script, which the server then keeps in its cache. */
  runText(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown>
}

/**
 * Recognises a client by its functions, so that none of their packages is imported.
 *
 * @param owner - Which function was called with it, for the message.
 * @param client - The client.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is no client that is known.
 */
export function createScriptRunner(owner: string, client: RedisClient): ScriptRunner {
  if (isNodeRedis(client)) return runOnNodeRedis(client)
  if (isIoredis(client)) return runOnIoredis(client)
  if (hasFunctions(client, ['execute'])) return runOnAdapter(client)
  throw new ConfigurationError(`${owner} was called without a Redis client that it knows.`, {
    code: 'OPTION_INVALID',
    hint: 'Pass a client of `redis` (`createClient()`), one of `ioredis` (`new Redis()`), or an adapter with a function `execute`.',
  })
}

function runOnNodeRedis(client: NodeRedisClient): ScriptRunner {
  return {
    runCached: (digest, keys, values) => client.evalSha(digest, { keys: [...keys], arguments: [...values] }),
    runText: (script, keys, values) => client.eval(script, { keys: [...keys], arguments: [...values] }),
  }
}

function runOnIoredis(client: IoredisClient): ScriptRunner {
  return {
    runCached: (digest, keys, values) => client.evalsha(digest, keys.length, ...keys, ...values),
    runText: (script, keys, values) => client.eval(script, keys.length, ...keys, ...values),
  }
}

function runOnAdapter(adapter: RedisAdapter): ScriptRunner {
  const execute = (
    name: string,
    script: string,
    keys: readonly string[],
    values: readonly string[],
  ): Promise<unknown> =>
    adapter.execute([name, script, String(keys.length), ...keys, ...values], keys[0] ?? '')
  return {
    runCached: (digest, keys, values) => execute('EVALSHA', digest, keys, values),
    runText: (script, keys, values) => execute('EVAL', script, keys, values),
  }
}

function isNodeRedis(client: RedisClient): client is NodeRedisClient {
  return hasFunctions(client, ['evalSha', 'eval'])
}

function isIoredis(client: RedisClient): client is IoredisClient {
  return hasFunctions(client, ['evalsha', 'eval'])
}

function hasFunctions(client: unknown, names: readonly string[]): boolean {
  return (
    typeof client === 'object' &&
    client !== null &&
    names.every((name) => typeof Reflect.get(client, name) === 'function')
  )
}
