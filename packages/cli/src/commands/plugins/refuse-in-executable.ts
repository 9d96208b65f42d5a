import { CommandError } from '../../errors/command-error.ts'

/** Whether this is the single executable. */
export function isExecutable(): boolean {
  return process.getBuiltinModule('node:sea').isSea()
}

/** @throws {CommandError} in the single executable, which cannot load code besides its own. */
export function refuseInExecutable(): void {
  if (!isExecutable()) return
  throw new CommandError('The single executable has no plugins.', {
    hint: 'Install the npm package for them: npm install --global @cloudconnexa/cli',
  })
}
