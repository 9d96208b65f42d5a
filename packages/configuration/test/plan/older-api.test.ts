import { afterEach, expect, it } from 'vitest'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { planEdited } from '../support/edited-files.ts'

const opened: TestAccount[] = []

afterEach(async () => {
  for (const account of opened.splice(0)) await account.close()
})

it('leaves out what the API version of the client does not have, and says so', async () => {
  const [account, older] = [await openAccount(), await openAccount({}, { apiVersion: '1.1.0' })]
  opened.push(account, older)
  const { changes, omissions } = await planEdited(
    account,
    (files) => {
      for (const path of files.keys())
        if (path !== 'cloudconnexa.yaml' && path !== 'dns-log.yaml') files.delete(path)
    },
    { to: older },
  )
  expect(changes).toEqual([])
  expect(omissions).toMatchObject([{ kind: 'dnsLog', action: 'update', code: 'NOT_SUPPORTED' }])
})
