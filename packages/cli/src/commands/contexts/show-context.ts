import type { RunCommand } from '../../command/command.ts'
import type { Session } from '../../session/session.ts'
import { listContexts, requireContext } from '../../session/contexts/context-file.ts'
import { contextVariables } from '../../session/contexts/variables.ts'
import { contextView, describeContext } from './describe-context.ts'

/** Says what names the target, in the order of precedence. */
function findReason({ flags, terminal: { environment } }: Session, hasContext: boolean): string {
  if (flags.context !== undefined) return '--context'
  const variable = contextVariables.find((name) => environment[name])
  if (variable !== undefined) return variable
  return hasContext ? 'current context' : 'credentials in the environment'
}

/** Shows a context, or what commands use. */
export const showContext: RunCommand = async (session, input) => {
  const [name] = input.arguments
  const { terminal, flags } = session
  if (name !== undefined) {
    const found = requireContext(name, await listContexts(terminal))
    return session.print(describeContext(found), contextView)
  }
  const target = await session.findTarget()
  if (target.context === undefined) {
    const usedBecause = flags.local === undefined ? findReason(session, false) : '--local'
    return session.print({ name: target.name, readOnly: target.readOnly, usedBecause })
  }
  const found = requireContext(target.context, await listContexts(terminal))
  return session.print({ ...describeContext(found), usedBecause: findReason(session, true) }, contextView)
}
