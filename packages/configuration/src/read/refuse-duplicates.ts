import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Account } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'

/**
 * Refuses an account in which several objects have the same address: in files without ids nobody could tell them apart.
 *
 * @throws {WorkflowError} (`NAME_DUPLICATE`) with the ids of all of them.
 */
export function refuseDuplicates({ objects }: Account): void {
  const ids = new Map<string, string[]>()
  for (const { distinctId, ...shared } of objects) {
    if (distinctId === undefined) continue
    const address = formatAddress(shared)
    ids.set(address, [...(ids.get(address) ?? []), distinctId])
  }
  if (ids.size === 0) return
  const findings = [...ids].map(([address, same]) => ({
    code: 'NAME_DUPLICATE',
    message: `${address} is the name of ${same.join(' and ')}`,
  }))
  throw new WorkflowError(`Names are not unique: ${findings.map(({ message }) => message).join('; ')}.`, {
    code: 'NAME_DUPLICATE',
    hint: 'Rename all but one of them, or pass `duplicates: "id"` to write their ids as `$id`; such files fit this account only.',
    findings,
  })
}
