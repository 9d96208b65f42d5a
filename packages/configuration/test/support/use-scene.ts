import type { ClientOptions } from '@cloudconnexa/core'
import type { EmulatorOptions } from '@cloudconnexa/emulator'
import { beforeEach } from 'vitest'
import type { Plan } from '../../src/index.ts'
import type { TestAccount } from './connect.ts'
import { type EditedPlanOptions, type FileEdit, planEdited } from './edited-files.ts'
import { useFolders } from './temporary-folder.ts'
import { useAccounts } from './use-accounts.ts'

/** What the test that runs has to itself. */
export interface Scene {
  readonly account: TestAccount
  /** For the state, and for whatever else a test writes. */
  readonly folder: string
  /** Options that keep the state in the folder. */
  readonly options: { readonly stateFolder: string }
  /** Exports the account, edits the files, and plans them. */
  plan(edit: FileEdit, options?: EditedPlanOptions): Promise<Plan>
}

/**
 * Gives every test of a file an account and a folder of its own.
 *
 * @param options - Default: a small company.
 * @param overrides - Other settings of the client.
 */
export function useScene(
  options: EmulatorOptions = { seed: 'demo' },
  overrides: Partial<ClientOptions> = {},
): Scene {
  const [openAccount, createFolder] = [useAccounts(), useFolders()]
  let [account, folder]: [TestAccount | undefined, string] = [undefined, '']
  beforeEach(async () => {
    account = await openAccount(options, overrides)
    folder = await createFolder()
  })
  const scene = {
    get account(): TestAccount {
      if (account === undefined) throw new Error('There is an account while a test runs.')
      return account
    },
    get folder(): string {
      return folder
    },
    get options(): { readonly stateFolder: string } {
      return { stateFolder: folder }
    },
    plan: (edit: FileEdit, compare?: EditedPlanOptions) => planEdited(scene.account, edit, compare),
  }
  return scene
}
