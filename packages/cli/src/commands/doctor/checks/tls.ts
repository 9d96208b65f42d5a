import type { PeerCertificate, TLSSocket } from 'node:tls'
import type { Check, DoctorState } from '../state/doctor-state.ts'
import { createFindings, type Finding } from '../state/finding.ts'
import { describeSystemError, openTunnel } from '../state/open-tunnel.ts'
import { connect } from './network.ts'

const name = 'TLS'
const day = 86_400_000
/** Certificates are renewed well before that. */
const soon = 14 * day

/** Whether the certificate of the API is trusted, by whom it was issued, and how long it lasts. */
export const tlsCheck: Check = {
  name,
  run: async (state, signal) => {
    const finding = createFindings(name)
    const { address } = state
    if (address === undefined) return [finding.skipped('The address of the API is not known.')]
    if (state.isCutOff === true) return [finding.skipped('There is no connection.')]
    if (address.protocol !== 'https:')
      return [finding.ok(`${address.origin} is plain HTTP, which is accepted on this machine only.`)]
    let secured: TLSSocket
    try {
      secured = await handshake(state, address, signal)
    } catch (error) {
      signal.throwIfAborted()
      state.isCutOff = true
      const advice = 'Look for a firewall or a proxy that breaks TLS on the way.'
      return [finding.problem(`The handshake failed: ${describeSystemError(error)}.`, advice, 'api')]
    }
    try {
      return [judge(state, secured)]
    } finally {
      secured.destroy()
    }
  },
}

async function handshake({ proxy }: DoctorState, address: URL, signal: AbortSignal): Promise<TLSSocket> {
  const tunnel = proxy === undefined ? undefined : await openTunnel(proxy, address, signal)
  const socket = tunnel === undefined ? await connect(address, signal) : tunnel.socket
  if (socket === undefined) throw new Error('the proxy refuses')
  const tls = process.getBuiltinModule('node:tls')
  const { isIP } = process.getBuiltinModule('node:net')
  const servername = isIP(address.hostname) === 0 ? { servername: address.hostname } : {}
  return new Promise((resolve, reject) => {
    // Whether it is trusted is judged below: a certificate that is not trusted is looked at, too. Nothing is sent over it.
    const secured = tls.connect({ socket, host: address.hostname, ...servername, rejectUnauthorized: false })
    secured.once('secureConnect', () => resolve(secured))
    secured.once('error', reject)
    secured.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    signal.addEventListener('abort', () => secured.destroy(), { once: true })
  })
}

/** The name of the authority that has issued a certificate. */
function readIssuer({ issuer }: PeerCertificate): string {
  const { O: organization, CN: common } = issuer
  return [organization ?? common ?? 'an unnamed authority'].flat().join(', ')
}

function judge(state: DoctorState, secured: TLSSocket): Finding {
  const finding = createFindings(name)
  const certificate = secured.getPeerCertificate()
  const issuer = readIssuer(certificate)
  const end = Date.parse(certificate.valid_to)
  const until = Number.isNaN(end) ? 'an unknown date' : new Date(end).toISOString().slice(0, 10)
  if (!secured.authorized) {
    state.isCutOff = true
    // Node types it as an error, and sets the code.
    const reason = String(secured.authorizationError)
    const isTime = reason.includes('EXPIRED') || reason.includes('NOT_YET_VALID')
    const advice = isTime
      ? 'Check the clock of this machine.'
      : 'Behind a gateway that inspects TLS, set NODE_EXTRA_CA_CERTS to the file with its authority; anywhere else, do not go on.'
    const message = `The certificate is not trusted (${reason}). It was issued by ${issuer}, until ${until}.`
    return finding.problem(message, advice, 'api')
  }
  const version = secured.getProtocol() ?? 'TLS'
  const message = `${version}, certificate by ${issuer}, until ${until}.`
  if (end - state.session.terminal.clock.now() < soon)
    return finding.warning(
      `${message} It ends soon.`,
      'Tell the administrators of the API or the gateway before it does.',
    )
  return finding.ok(message)
}
