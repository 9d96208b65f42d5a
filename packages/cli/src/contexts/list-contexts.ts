import type { RunCommand } from '../commands/command.ts'
import { listContexts } from './stored/context-file.ts'
import { contextView, describeContext } from './describe-context.ts'

/** Lists all contexts. */
export const listAllContexts: RunCommand = async (session) => {
  const contexts = await listContexts(session.terminal)
  await session.print(contexts.map(describeContext), contextView)
}
