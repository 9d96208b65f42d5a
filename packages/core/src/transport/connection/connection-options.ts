import type { Secret } from '../../secrets/secret.ts'

/** A proxy, with what its URL cannot say. */
export interface ProxyOptions {
  /** Where it listens, such as `http://proxy.example.org:3128`; `https:` where it speaks TLS itself. */
  readonly url: string | URL
  /** Name to sign in with, where it is not in the URL. */
  readonly username?: string
  /** Password to sign in with, where it is not in the URL. */
  readonly password?: string | Secret
  /** Certificates (PEM) of authorities to trust when the proxy speaks TLS. Default: those of the transport. */
  readonly certificateAuthority?: string | readonly string[]
  /** Hosts to reach without the proxy, written as in `NO_PROXY`. */
  readonly noProxy?: string | readonly string[]
}

/** A certificate with which this machine proves who it is, for gateways that ask for one. */
export interface ClientCertificate {
  /** The certificate (PEM), with the intermediate ones below it. */
  readonly certificate: string
  /** Its private key (PEM). */
  readonly key: string | Secret
  /** What the key is encrypted with. */
  readonly passphrase?: string | Secret
}

/** How long connections are kept without a request, in milliseconds. A shorter hint of the server, less a second, wins. */
export interface IdleTimeouts {
  /** Connections for requests that may be sent again. Default 30,000. */
  readonly repeatable?: number
  /**
   * Connections for requests that may not be sent again: closed before common servers and load balancers close them, so that
   * a POST does not meet a connection that is being closed. Default 4,000.
   */
  readonly nonRepeatable?: number
}

/** The oldest version of TLS to speak. */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3'

/** How a transport makes and keeps its connections; the same for all of them. */
export interface ConnectionOptions {
  /**
   * The proxy to go through, or `false` for none. Default: what the environment variables `HTTPS_PROXY`, `HTTP_PROXY` and
   * `NO_PROXY` say when the transport is made.
   */
  readonly proxy?: false | string | URL | ProxyOptions
  /**
   * Longest time to make a connection, in milliseconds: look-up of the name, TCP, TLS and the tunnel of a proxy together.
   * Default 10,000.
   */
  readonly connectTimeout?: number
  /** How long connections are kept without a request. */
  readonly idleTimeout?: IdleTimeouts
  /** Certificates (PEM) of authorities to trust besides the well-known ones, for the emulator or a gateway of your own. */
  readonly certificateAuthority?: string | readonly string[]
  /** A certificate for gateways that ask for one (mutual TLS). It is not shown to a proxy. */
  readonly clientCertificate?: ClientCertificate
  /** The oldest version of TLS to speak. Default: Node's, which is TLS 1.2. */
  readonly minimumTlsVersion?: TlsVersion
}
