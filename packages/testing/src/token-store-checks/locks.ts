import { setImmediate as waitForTurn } from 'node:timers/promises'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { TokenLease } from '@cloudconnexa/auth/store'
import type { Findings } from '../conformance/create-checks.ts'
import type { TokenStoreChecksOptions } from '../token-stores/store-options.ts'
import { createToken, describeEnd, getError, hasValue, StoreScene } from '../token-stores/store-scene.ts'

/** Checks that only one process works under the lock of a key, and that all have their turn. */
export async function checkExclusion(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const stores = await scene.createStores()
  let [inside, most] = [0, 0]
  const work = async (): Promise<string> => {
    inside += 1
    most = Math.max(most, inside)
    await scene.readText(stores[0])
    for (let turn = 0; turn < 5; turn += 1) await waitForTurn()
    inside -= 1
    return 'done'
  }
  const all = [...stores, ...stores].map((store) => scene.withLock(store, work))
  const ended = await scene.settle(Promise.all(all))
  if (!hasValue(ended))
    return [
      `Work of six callers under the lock of one key ${describeEnd(ended)}. Let one after the other in.`,
    ]
  return [
    ...(most === 1 ? [] : [`${most} callers worked under the lock of one key at the same time.`]),
    ...(ended.value.every((value) => value === 'done')
      ? []
      : ['withLock() does not return what its work returns.']),
  ]
}

/** Checks that the locks of two keys are apart. */
export async function checkSeparateLocks(options: TokenStoreChecksOptions): Promise<Findings> {
  const [scene, other] = [new StoreScene(options), new StoreScene(options)]
  const [first, second] = await scene.createStores()
  const ended = await scene.settle(
    scene.withLock(first, () =>
      scene.settle(
        other.withLock(second, async () => 'in'),
        scene.patience / 2,
      ),
    ),
  )
  if (!hasValue(ended)) return [`withLock() ${describeEnd(ended)}.`]
  return hasValue(ended.value) ? [] : ['The lock of one key keeps those of other keys waiting.']
}

/** Checks that the fences of a store grow with each lease. */
export async function checkFences(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [store, another] = await scene.createStores()
  const fences: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    fences.push(await scene.withLock(store, readFence))
    // Others' leases lie between.
    await scene.withLock(another, readFence)
  }
  const isGrowing = fences.every(
    (fence, index) => Number.isSafeInteger(fence) && fence > (fences[index - 1] ?? -1),
  )
  return isGrowing
    ? []
    : [
        `A store has granted the fences ${fences.join(', ')} one after the other. Each must be an integer above the one before.`,
      ]
}

/** Checks that what is written under a lease is refused once the lease was lost. */
export async function checkLostLease(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [slow, fast] = await scene.createStores()
  const findings: string[] = []
  const held = await scene.settle(
    scene.withLock(slow, async ({ fence }) => {
      await slow.write(scene.key, createToken('held'), { fence })
      return fence
    }),
  )
  if (!hasValue(held)) return [`write() with the fence of its own lease ${describeEnd(held)}.`]
  const fence = held.value
  // As if the first one had been suspended: its lease is over, and another one has taken its place.
  await scene.withLock(fast, (lease) => fast.write(scene.key, createToken('newer'), { fence: lease.fence }))
  findings.push(...(await checkRefused('write()', slow.write(scene.key, createToken('late'), { fence }))))
  findings.push(...(await checkRefused('delete()', slow.delete(scene.key, { fence }))))
  if ((await scene.readText(slow)) !== createToken('newer').secret.reveal())
    findings.push('A lease that was lost has changed the newer token of its successor.')
  await slow.write(scene.key, createToken('unfenced'))
  if ((await scene.readText(fast)) !== createToken('unfenced').secret.reveal())
    findings.push('write() without a fence must do what it is asked to.')
  return findings
}

/** Checks that a signal ends the wait for a lock with its own reason. */
export async function checkLockSignal(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [first, second] = await scene.createStores()
  const [reason, controller] = [new Error('enough'), new AbortController()]
  const findings: string[] = []
  let hasEntered = false
  const enter = async (): Promise<void> => {
    hasEntered = true
  }
  const held = await scene.settle(
    scene.withLock(first, async () => {
      const waiting = scene.settle(scene.withLock(second, enter, controller.signal), scene.patience / 2)
      for (let turn = 0; turn < 5; turn += 1) await waitForTurn()
      controller.abort(reason)
      const ended = await waiting
      if (getError(ended) !== reason)
        findings.push(
          `A wait for a lock ${describeEnd(ended)} when its signal aborts. Reject with the signal's own reason.`,
        )
    }),
  )
  const late = await scene.settle(scene.withLock(second, enter, controller.signal))
  if (getError(late) !== reason)
    findings.push(
      `withLock() ${describeEnd(late)} when its signal has aborted before. Reject with the signal's own reason.`,
    )
  if (hasEntered) findings.push('The work of a caller whose signal has aborted was run.')
  const next = await scene.settle(scene.withLock(second, async () => 'in'))
  if (!hasValue(held) || !hasValue(next)) findings.push('After a wait that was aborted the lock is not free.')
  return findings
}

/** Checks that the failure of work is passed on, and that its lock is released. */
export async function checkFailingWork(options: TokenStoreChecksOptions): Promise<Findings> {
  const scene = new StoreScene(options)
  const [first, second] = await scene.createStores()
  const failure = new Error('no token')
  const ended = await scene.settle(scene.withLock(first, () => Promise.reject(failure)))
  const next = await scene.settle(scene.withLock(second, async () => 'in'))
  return [
    ...(getError(ended) === failure
      ? []
      : [`withLock() ${describeEnd(ended)} when its work fails. Reject with the error of the work itself.`]),
    ...(hasValue(next) ? [] : ['The lock of work that has failed is not released.']),
  ]
}

async function readFence({ fence }: TokenLease): Promise<number> {
  return fence
}

async function checkRefused(what: string, change: Promise<void>): Promise<Findings> {
  const ended = await change.then(
    () => ({ value: undefined }),
    (error: unknown) => ({ error }),
  )
  const error = getError(ended)
  return error instanceof ConfigurationError && error.code === 'TOKEN_LEASE_LOST'
    ? []
    : [
        `${what} with the fence of a lease that was lost ${describeEnd(ended)}. Throw \`createLeaseLostError()\`.`,
      ]
}
