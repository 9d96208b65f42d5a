import { webcrypto } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { day, hour } from '../time/durations.ts'

/** A server certificate and the authority that signed it, all as PEM. */
export interface Certificates {
  readonly certificateAuthority: string
  readonly certificate: string
  readonly privateKey: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const lifetime = 30 * day

/**
 * Creates a new authority and a certificate for localhost, 127.0.0.1, ::1 and further names. The key of the authority is discarded.
 */
export async function createCertificates(names: readonly string[]): Promise<Certificates> {
  // Loaded only with TLS. The library needs the polyfill, which must be loaded first.
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  x509.cryptoProvider.set(webcrypto)
  const authorityKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const serverKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  // Certificates are checked against the machine's time, whatever the emulator's clock is; an hour of tolerance for clocks that differ.
  const period = { notBefore: new Date(Date.now() - hour), notAfter: new Date(Date.now() + lifetime) }
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=CloudConnexa emulator authority',
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    ...period,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    ...period,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
        ...names.map((value) => ({ type: ipaddr.isValid(value) ? 'ip' : 'dns', value }) as const),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey)
  return {
    certificateAuthority: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    privateKey: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  }
}
