import type { Findings } from '../conformance/create-checks.ts'
import type { TokenStoreChecksOptions } from '../token-stores/store-options.ts'
import { createToken, describeEnd, hasValue, StoreScene } from '../token-stores/store-scene.ts'

/** Checks that the lock of a process that was killed is taken over. */
export async function checkAbandonedLock(
  options: TokenStoreChecksOptions,
  abandonLock: NonNullable<TokenStoreChecksOptions['abandonLock']>,
): Promise<Findings> {
  const scene = new StoreScene(options)
  const [store] = await scene.createStores()
  await abandonLock(scene.key)
  const ended = await scene.settle(
    scene.withLock(store, ({ fence }) => store.write(scene.key, createToken('next'), { fence })),
  )
  return hasValue(ended)
    ? []
    : [
        `withLock() ${describeEnd(ended)} for ${scene.patience} ms after its holder was killed. Let a lock end by itself.`,
      ]
}

/** Checks that work that never ends does not keep others waiting for ever. */
export async function checkEndlessWork(
  options: TokenStoreChecksOptions,
  longestWait: number,
): Promise<Findings> {
  const scene = new StoreScene(options)
  const [first, second] = await scene.createStores()
  const { promise: isOver, resolve: endWork } = Promise.withResolvers<void>()
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>()
  const endless = scene.withLock(first, () => {
    begin()
    return isOver
  })
  await Promise.race([hasBegun, endless])
  const waiting = scene.withLock(second, async () => 'in')
  const ended = await scene.settle(waiting, longestWait)
  endWork()
  await scene.settle(Promise.allSettled([endless, waiting]))
  return ended === 'unfinished'
    ? [`withLock() still waits after ${longestWait} ms for work that does not end. Let a wait end by itself.`]
    : []
}
