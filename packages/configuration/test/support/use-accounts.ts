import { afterEach } from 'vitest'
import { openAccount, type TestAccount } from './connect.ts'

/** Returns a function that opens accounts, which are closed after each test. */
export function useAccounts(): typeof openAccount {
  const opened: TestAccount[] = []
  afterEach(async () => {
    for (const account of opened.splice(0)) await account.close()
  })
  return async (...options) => {
    const account = await openAccount(...options)
    opened.push(account)
    return account
  }
}
