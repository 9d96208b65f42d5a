import type { RunCommand } from '../../command/command.ts'
import { listContexts } from '../../session/contexts/context-file.ts'
import { contextView, describeContext } from './describe-context.ts'

/** Lists all contexts. */
export const listAllContexts: RunCommand = async (session) => {
  const contexts = await listContexts(session.terminal)
  await session.print(contexts.map(describeContext), contextView)
}
