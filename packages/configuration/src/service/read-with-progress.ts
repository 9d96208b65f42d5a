import type { CallOptions } from '@cloudconnexa/core'
import { callListener } from '@cloudconnexa/core/runtime'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { ReadOptions } from './configuration-options.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { Account } from '../model/account.ts'
import { readAccount } from '../read/read-account.ts'

/** Reads an account within one timeout, and calls the listener of the caller with each kind that was read. */
export function readWithProgress(
  context: ServiceContext,
  kindSet: KindSet,
  { kinds, onProgress, ...call }: ReadOptions,
): Promise<Account> {
  const onKind = (done: number, total: number, kind: string): void => {
    const current = done < total ? { current: kind } : {}
    callListener(
      () => onProgress?.({ done, total, failed: 0, ...current }),
      () => context.logger.warn('the listener `onProgress` of a workflow has failed'),
    )
  }
  return readAccount(context, kindSet, {
    kinds,
    call: context.shareTimeout(call satisfies CallOptions),
    onKind,
  })
}
