import { WorkflowError, type WorkflowFinding } from '@cloudconnexa/errors/workflow'
import type { Account, AccountObject } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'

/**
 * Refuses an account in which an object has no name, or several have the same address: in files without ids nobody could tell which one is
 * meant.
 *
 * @throws {WorkflowError} (`NAME_EMPTY`, `NAME_DUPLICATE`) with the ids of all of them.
 */
export function refuseAmbiguous({ objects }: Account): void {
  const findings = [...findUnnamed(objects), ...findDuplicates(objects)]
  const [first] = findings
  if (first === undefined) return
  throw new WorkflowError(
    `Names are missing or not unique: ${findings.map(({ message }) => message).join('; ')}.`,
    {
      code: first.code,
      hint: 'Give each of them a name of its own, or pass `duplicates: "id"` to write their ids as `$id`; such files fit this account only.',
      findings,
    },
  )
}

function findUnnamed(objects: readonly AccountObject[]): readonly WorkflowFinding[] {
  return objects
    .filter(({ key }) => key === '')
    .map(({ kind, id }) => ({ code: 'NAME_EMPTY', message: `${kind} ${id} has no name` }))
}

function findDuplicates(objects: readonly AccountObject[]): readonly WorkflowFinding[] {
  const ids = new Map<string, string[]>()
  for (const { distinctId, ...shared } of objects) {
    if (distinctId === undefined || shared.key === '') continue
    const address = formatAddress(shared)
    ids.set(address, [...(ids.get(address) ?? []), distinctId])
  }
  return [...ids].map(([address, same]) => ({
    code: 'NAME_DUPLICATE',
    message: `${address} is the name of ${same.join(' and ')}`,
  }))
}
