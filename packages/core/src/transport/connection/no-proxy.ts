/** Where a request goes, as far as proxies matter. */
export interface Destination {
  /** `http:` or `https:`. */
  readonly protocol: string
  /** As a URL has it: lower-case, an IPv6 address in brackets. */
  readonly hostname: string
  /** Empty for the default port of the scheme. */
  readonly port: string
}

type Rule = (hostname: string, port: string) => boolean

/**
 * Reads a list of hosts to reach without a proxy: names and addresses, `*` for all, `.example.org` for all names below
 * example.org, each with or without `:port`, separated by commas or spaces.
 *
 * @returns Tells whether a destination is on the list.
 */
export function parseNoProxy(list: string): (destination: Destination) => boolean {
  const rules = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(parseRule)
  return ({ protocol, hostname, port }) => {
    const name = withoutTrailingDot(hostname.toLowerCase())
    const effectivePort = port === '' ? (protocol === 'https:' ? '443' : '80') : port
    return rules.some((matches) => matches(name, effectivePort))
  }
}

function parseRule(entry: string): Rule {
  const [name, port] = splitPort(entry.toLowerCase())
  const matchesName = parseName(withoutTrailingDot(name))
  return (hostname, effectivePort) =>
    (port === undefined || Number(port) === Number(effectivePort)) && matchesName(hostname)
}

function parseName(name: string): (hostname: string) => boolean {
  if (name === '*') return () => true
  const suffix = /^\*?(\..+)$/.exec(name)?.[1]
  if (suffix !== undefined) return (hostname) => hostname.endsWith(suffix)
  const written = toUrlHostname(name)
  return (hostname) => hostname === written
}

/** A bare IPv6 address has more than one colon, and none of them begins a port. */
function splitPort(entry: string): readonly [name: string, port: string | undefined] {
  const [, name, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? []
  return name === undefined ? [entry, undefined] : [name, port]
}

/** The name as a URL writes it: `0:0::1` as `[::1]`, and a name that is not ASCII in its ASCII form. */
function toUrlHostname(name: string): string {
  const bare = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name
  const url = `http://${bare}`
  return URL.canParse(url) ? withoutTrailingDot(new URL(url).hostname) : bare
}

function withoutTrailingDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name
}
