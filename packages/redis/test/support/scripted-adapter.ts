import type { RedisAdapter } from '../../src/index.ts'

/** What a client responds to a command. */
export type CommandHandler = (command: readonly string[], key: string) => Promise<unknown>

/** A client that responds as a test says. */
export interface ScriptedAdapter extends RedisAdapter {
  readonly commands: readonly (readonly string[])[]
}

/** Creates a {@link ScriptedAdapter}. */
export function createScriptedAdapter(handle: CommandHandler): ScriptedAdapter {
  const commands: (readonly string[])[] = []
  return {
    commands,
    execute(command, key) {
      commands.push(command)
      return handle(command, key)
    },
  }
}

/** A client that waits for a connection which never comes. */
export function createSilentAdapter(): ScriptedAdapter {
  return createScriptedAdapter(() => new Promise(() => undefined))
}
