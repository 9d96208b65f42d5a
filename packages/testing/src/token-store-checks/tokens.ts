import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Secret } from '@cloudconnexa/core'
import type { TokenKey } from '@cloudconnexa/auth/store'
import type { Findings } from '../conformance/create-checks.ts'
import type { TokenStoreChecksOptions } from '../token-stores/store-options.ts'
import { createKey, createToken, StoreScene } from '../token-stores/store-scene.ts'

/** Checks that a token is kept, replaced and removed. */
export async function checkKeeping(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const { key } = scene
  const [store] = await scene.createStores()
  const findings: string[] = []
  if ((await store.read(key)) !== undefined) findings.push('read() finds a token before one was written.')
  const [first, second] = [createToken('first'), createToken('second')]
  await store.write(key, first)
  const found = await store.read(key)
  if (found === undefined)
    return [
      ...findings,
      'read() does not find the token that was written. Do not judge whether it has expired.',
    ]
  if (found.secret.reveal() !== first.secret.reveal())
    findings.push('read() returns another token than was written.')
  if (found.obtainedAt !== first.obtainedAt || found.expiresAt !== first.expiresAt)
    findings.push('read() returns other times than were written.')
  await store.write(key, { ...second, expiresAt: 3000 })
  const replaced = await store.read(key)
  if (replaced?.secret.reveal() !== second.secret.reveal() || replaced.expiresAt !== 3000)
    findings.push('A second write() does not replace the token.')
  await store.delete(key)
  if ((await store.read(key)) !== undefined)
    findings.push('read() finds a token that was removed by delete().')
  await store.delete(key)
  return findings
}

/** Checks that properties of a token are kept that the store does not know. */
export async function checkProperties(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [store] = await scene.createStores()
  const more = { scope: 'read write', 'x-later': { list: [1, 'two', null], isNew: true } }
  await store.write(scene.key, Object.assign(createToken('more'), more))
  const found: object = (await store.read(scene.key)) ?? {}
  return Object.entries(more)
    .filter(([name, value]) => !isDeepStrictEqual(Reflect.get(found, name), value))
    .map(([name]) => `The property "${name}" of a token is lost. Keep all of them: later versions need them.`)
}

/** Checks that a token is found by the credentials that it was written for, and by no others. */
export async function checkCredentials(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const { key } = scene
  const [store, another] = await scene.createStores()
  await store.write(key, createToken('own'))
  const others: Readonly<Record<string, TokenKey>> = {
    'client secret': { ...key, clientSecret: new Secret(randomUUID()) },
    'client ID': { ...key, clientId: randomUUID() },
    'base URL': { ...key, baseUrl: `https://${randomUUID()}.example.com` },
  }
  const findings: string[] = []
  for (const [name, other] of Object.entries(others))
    for (const one of [store, another])
      if ((await one.read(other)) !== undefined)
        findings.push(`A token is found with another ${name}. It must count as absent.`)
  const { 'client secret': replaced = createKey({}) } = others
  if ((await scene.readText(store)) === undefined)
    findings.push('A token is lost when others look for theirs. Reading changes nothing.')
  await store.write(replaced, createToken('new'))
  if ((await scene.readText(store, replaced)) === undefined)
    findings.push('After a change of the client secret no token can be written.')
  return [...new Set(findings)]
}

/** Checks that what one process writes is what others read. */
export async function checkSharing(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [first, second, third] = await scene.createStores()
  await first.write(scene.key, createToken('shared'))
  const findings: string[] = []
  for (const store of [second, third])
    if ((await scene.readText(store)) !== createToken('shared').secret.reveal())
      findings.push('A token that one store has written is not found by another one at the same place.')
  await second.delete(scene.key)
  if ((await scene.readText(first)) !== undefined)
    findings.push('A token that one store has removed is still found by another one.')
  if (first !== second && first.withLock === undefined)
    findings.push('Processes share the store, but it has no `withLock`: each of them would renew the token.')
  return [...new Set(findings)]
}
