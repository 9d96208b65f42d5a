import type { RunCommand } from '../../command/command.ts'
import { findContextFile, listContexts, requireContext } from '../../session/contexts/context-file.ts'
import { contextVariables } from '../../session/contexts/variables.ts'
import { nameContext } from '../../session/contexts/context-target.ts'

/** What wins over the current context. */
const overriding = [...contextVariables, 'CLOUDCONNEXA_CLIENT_ID'] as const

/** Makes a context the current one. */
export const selectContext: RunCommand = async ({ terminal, flags, note }, input) => {
  const [name = ''] = input.arguments
  const context = requireContext(name, await listContexts(terminal))
  if (flags.dryRun)
    return note(`Would make ${nameContext(context)} the current context. Nothing was changed.`)
  const { setCurrentProfile } = await import('@cloudconnexa/auth/profiles')
  await setCurrentProfile(name, findContextFile(terminal))
  await note(`Commands now use ${nameContext(context)}.`)
  const variable = overriding.find((one) => terminal.environment[one])
  if (variable !== undefined) await note(`${variable} is set, and wins over it: unset it.`)
}
