import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, as PEM. */
export interface Issued {
  readonly certificate: string
  readonly key: string
}

/** An authority of its own. */
export interface Authority {
  /** Its certificate, as PEM. */
  readonly certificate: string
  /** Issues a certificate; for localhost and 127.0.0.1 unless another name is given. */
  issue(name?: string): Issued
}

/** Makes an {@link Authority}. Node has no function for it. */
export function createAuthority(name = 'Authority of a test'): Authority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = extension('2.5.29.19', encodeSequence(boolean(true)), true)
  return {
    certificate: createCertificate({
      issuer: name,
      subject: name,
      publicKey: keys.publicKey,
      signingKey: keys.privateKey,
      extensions: [isAuthority],
    }),
    issue(host) {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const names =
        host === undefined
          ? [encodeTagged(0x82, Buffer.from('localhost')), encodeTagged(0x87, Buffer.from([127, 0, 0, 1]))]
          : [encodeTagged(0x82, Buffer.from(host))]
      return {
        certificate: createCertificate({
          issuer: name,
          subject: host ?? 'localhost',
          publicKey: own.publicKey,
          signingKey: keys.privateKey,
          extensions: [extension('2.5.29.17', encodeSequence(...names))],
        }),
        key: toPem(own.privateKey),
      }
    },
  }
}

/** The same key, encrypted. */
export function encryptKey(key: string, passphrase: string): string {
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const
  return createPrivateKey(key).export(options)
}

interface CertificateOptions {
  readonly issuer: string
  readonly subject: string
  readonly publicKey: KeyObject
  readonly signingKey: KeyObject
  readonly extensions: readonly Buffer[]
}

function createCertificate({
  issuer,
  subject,
  publicKey,
  signingKey,
  extensions,
}: CertificateOptions): string {
  const day = 24 * 3600 * 1000
  const algorithm = encodeSequence(identifier('1.2.840.10045.4.3.2'))
  const body = encodeSequence(
    encodeTagged(0xa0, integer(Buffer.from([2]))),
    integer(randomBytes(8)),
    algorithm,
    commonName(issuer),
    encodeSequence(time(Date.now() - day), time(Date.now() + day)),
    commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    encodeTagged(0xa3, encodeSequence(...extensions)),
  )
  const signed = encodeSequence(body, algorithm, bits(sign('sha256', body, signingKey)))
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function toPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' })
}

function encodeTagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const encodeSequence = (...items: readonly Buffer[]): Buffer => encodeTagged(0x30, ...items)
const boolean = (value: boolean): Buffer => encodeTagged(0x01, Buffer.from([value ? 0xff : 0]))
const bits = (content: Buffer): Buffer => encodeTagged(0x03, Buffer.from([0]), content)
const time = (at: number): Buffer =>
  encodeTagged(0x18, Buffer.from(new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')))

/** A positive one: the first bit would be its sign. */
function integer(value: Buffer): Buffer {
  return encodeTagged(0x02, Buffer.from([(value[0] ?? 0) & 0x7f || 1]), value.subarray(1))
}

function commonName(name: string): Buffer {
  return encodeSequence(
    encodeTagged(0x31, encodeSequence(identifier('2.5.4.3'), encodeTagged(0x0c, Buffer.from(name)))),
  )
}

function extension(id: string, content: Buffer, isCritical = false): Buffer {
  return encodeSequence(identifier(id), ...(isCritical ? [boolean(true)] : []), encodeTagged(0x04, content))
}

function identifier(id: string): Buffer {
  const [first = 0, second = 0, ...rest] = id.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const part of rest) {
    const groups = [part & 0x7f]
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80)
    bytes.push(...groups)
  }
  return encodeTagged(0x06, Buffer.from(bytes))
}
