import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('loads no crypto, files, locks or keychains when the package is imported and a client is created', async () => {
  const source = new URL('../src/index.ts', import.meta.url).href
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({
      load(url, context, next) {
        loaded.push(url)
        return next(url, context)
      },
    })
    const auth = await import(${JSON.stringify(source)})
    auth.clientCredentials({ tokenStore: auth.withFallback(auth.fileTokenStore(), auth.keychainTokenStore()) })({})
    auth.hmacSigner({ keyId: 'key', secret: 'secret' })
    console.log(JSON.stringify(loaded))`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@cloudconnexa/source',
    '--input-type=module',
    '--eval',
    script,
  ])
  const loaded = JSON.parse(stdout) as string[]
  const own = loaded.filter((url) => url.includes('/packages/auth/'))
  expect(own.length).toBeGreaterThan(5)
  expect(
    loaded
      .filter((url) => /keytar|keyring|node:(?:crypto|fs|os|child_process)/.test(url))
      .map((url) => url.split('/').at(-1)),
  ).toEqual([])
})
