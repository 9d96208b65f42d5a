import { ConfigurationError } from '@cloudconnexa/errors'
import { inspect } from 'node:util'
import type { Findings } from '../conformance/create-checks.ts'
import { canary } from '../samples/canaries.ts'
import type { TokenStoreChecksOptions } from '../token-stores/store-options.ts'
import { createToken, describeEnd, type Ended, StoreScene } from '../token-stores/store-scene.ts'

/** What a careless store writes instead of an encrypted token. */
const encodings: readonly BufferEncoding[] = ['utf8', 'base64', 'base64url', 'hex', 'utf16le']

/** Checks that who reads all that is stored finds neither token nor client ID nor client secret. */
export async function checkSealed(
  options: TokenStoreChecksOptions,
  dump: NonNullable<TokenStoreChecksOptions['dump']>,
): Promise<Findings> {
  const scene = new StoreScene(options)
  const [store] = await scene.createStores()
  const write = () => store.write(scene.key, createToken('sealed'))
  await write()
  const contents = [await dump()]
  if (store.withLock !== undefined)
    contents.push(
      await scene.withLock(store, async () => {
        await write()
        return dump()
      }),
    )
  if (contents.some((content) => content === ''))
    return ['`dump` returns nothing. Return keys and values of the whole store.']
  const { clientSecret } = scene.key
  const traces = {
    token: createToken('sealed').secret.reveal(),
    'client ID': scene.key.clientId,
    'client secret': clientSecret.reveal(),
  }
  return Object.entries(traces)
    .filter(([, text]) => contents.some((content) => showsText(content, text)))
    .map(
      ([name]) =>
        `The store shows the ${name}. Use \`sealToken()\` for tokens and \`digestTokenKey()\` for names.`,
    )
}

/** Whether a content shows a text, whatever stands before it in the encoded bytes. */
function showsText(content: string, text: string): boolean {
  return encodings.some((encoding) =>
    [0, 1, 2].some((shift) => {
      const encoded = Buffer.from(`${' '.repeat(shift)}${text}`).toString(encoding)
      // The first and the last characters of base64 hold bits of their neighbours.
      return content.includes(encoded.slice(4, -4))
    }),
  )
}

const damages: Readonly<Record<string, (content: string) => string>> = {
  'is empty': () => '',
  'is no JSON': () => 'neither { JSON nor a token',
  'is another JSON': () => '{"accessToken":"a","format":"another"}',
  'has something behind it': (content) => `${content}, and more`,
  'was cut in half': (content) => content.slice(0, content.length / 2),
  'was changed': (content) =>
    content.replaceAll(/[A-Za-z0-9+/_-]{16,}/g, (bytes) => 'A'.repeat(bytes.length)),
}

/** Checks that content that cannot be read counts as absent or is a typed error, and shows nothing. */
export async function checkDamaged(
  options: TokenStoreChecksOptions,
  damage: NonNullable<TokenStoreChecksOptions['damage']>,
): Promise<Findings> {
  const findings: string[] = []
  for (const [what, change] of Object.entries(damages)) {
    const scene = new StoreScene(options)
    const [store] = await scene.createStores()
    await store.write(scene.key, createToken('whole'))
    await damage(change)
    const ended = await scene.settle(store.read(scene.key))
    if (!isTyped(ended))
      findings.push(
        `read() ${describeEnd(ended)} when the content ${what}. Return undefined, or throw a ConfigurationError with the code TOKEN_STORE_CORRUPT.`,
      )
    if (inspect(ended, { depth: 10, showHidden: true }).includes(canary))
      findings.push(`The error of read() shows a secret when the content ${what}.`)
  }
  return findings
}

function isTyped(ended: Ended<unknown>): boolean {
  if (ended === 'unfinished') return false
  if ('value' in ended) return ended.value === undefined
  return ended.error instanceof ConfigurationError && ended.error.code === 'TOKEN_STORE_CORRUPT'
}
