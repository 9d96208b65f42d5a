import type { Colors } from 'picocolors/types.js'
import type { Emulator } from '../emulator.ts'

/** Files that the emulator uses. */
export interface BannerFiles {
  readonly certificateFile: string | undefined
  readonly dataFile: string | undefined
}

/** A heading and the lines to copy below it. */
type Passage = readonly [heading: string, ...lines: string[]]

/** The variables that make Node, Go (except on macOS and Windows) and curl trust an authority. */
const trustVariables = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'CURL_CA_BUNDLE'] as const

/** Builds the banner: lines to copy that connect a client to the emulator. */
export function buildBanner(
  emulator: Emulator,
  { certificateFile, dataFile }: BannerFiles,
  colors: Colors,
): string {
  const { url, clientId, clientSecret, state } = emulator
  const counts = [
    formatCount(state.users.size, 'user'),
    formatCount(state.userGroups.size, 'group'),
    formatCount(state.networks.size, 'network'),
  ]
  const lines = [
    `${colors.bold('CloudConnexa emulator')} ${colors.dim(`(${counts.join(', ')})`)}`,
    '',
    `  Base URL       ${colors.cyan(url)}`,
    `  Client ID      ${clientId}`,
    `  Client secret  ${clientSecret}`,
    '',
    ...buildPassages(emulator, certificateFile).flatMap(([heading, ...below]) => [
      colors.dim(heading),
      ...below.map((line) => `  ${line}`),
      '',
    ]),
    colors.dim(
      dataFile === undefined
        ? 'Ctrl+C stops it. Nothing is kept.'
        : `Ctrl+C stops it. Everything is kept in ${dataFile}.`,
    ),
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** Builds the banner of a log that is JSON: one line with everything a program needs. */
export function buildJsonBanner(emulator: Emulator, files: BannerFiles): string {
  const { url, cloudId, clientId, clientSecret } = emulator
  return `${JSON.stringify({ url, cloudId, clientId, clientSecret, ...files })}\n`
}

/** Builds the banner of a quiet emulator: the base URL, and the file of the authority if there is one. */
export function buildQuietBanner({ url }: Emulator, { certificateFile }: BannerFiles): string {
  return certificateFile === undefined ? `${url}\n` : `${url}\n${certificateFile}\n`
}

function buildPassages(emulator: Emulator, certificateFile: string | undefined): readonly Passage[] {
  const { url, clientId, clientSecret } = emulator
  const authority = certificateFile === undefined ? undefined : quoteForShell(certificateFile)
  return [
    [
      'In the shell of the client:',
      `export CLOUDCONNEXA_BASE_URL=${url}`,
      `export CLOUDCONNEXA_CLIENT_ID=${clientId}`,
      `export CLOUDCONNEXA_CLIENT_SECRET=${clientSecret}`,
      ...(authority === undefined ? [] : trustVariables.map((variable) => `export ${variable}=${authority}`)),
      ...(isBehindProxy() ? [buildExemption(url)] : []),
    ],
    ['With @cloudconnexa/client:', 'const client = new CloudConnexaClient({ proxy: false })'],
    ['With the Go client:', buildGoLine(emulator, authority !== undefined)],
    buildTerraformPassage(url, authority !== undefined),
    buildCurlPassage(emulator, buildCurlCommand(authority)),
    ...(authority === undefined ? [] : [buildScriptPassage(emulator, authority)]),
    ['In a browser:', `${url}/docs`],
  ]
}

/** Whether the environment names a proxy, which clients would ask for this machine too. */
function isBehindProxy(): boolean {
  return Object.entries(process.env).some(([name, value]) => /^(?:https?|all)_proxy$/i.test(name) && value)
}

/** Exempts the emulator from the proxy; whatever is exempt already stays so. */
function buildExemption(url: string): string {
  const { hostname } = new URL(url)
  const before = process.env['no_proxy'] || process.env['NO_PROXY'] || ''
  const list = quoteForShell([...(before === '' ? [] : [before]), hostname].join(','))
  return `export NO_PROXY=${list} no_proxy=${list}`
}

function buildCurlCommand(authority: string | undefined): string {
  const command = isBehindProxy() ? "curl --noproxy '*'" : 'curl'
  return authority === undefined ? command : `${command} --cacert ${authority}`
}

/** The Go client accepts plain HTTP only with an option. */
function buildGoLine({ url, clientId, clientSecret }: Emulator, isTls: boolean): string {
  const call = isTls ? 'NewClient' : 'NewClientWithOptions'
  const options = isTls ? '' : ', &cloudconnexa.ClientOptions{AllowInsecureHTTP: true}'
  return `client, err := cloudconnexa.${call}("${url}", "${clientId}", "${clientSecret}"${options})`
}

function buildTerraformPassage(url: string, isTls: boolean): Passage {
  return isTls
    ? ['With Terraform:', `provider "cloudconnexa" { base_url = "${url}" }`]
    : ['With Terraform: start again with --tls, its provider supports HTTPS only']
}

function buildCurlPassage({ url, clientId, clientSecret }: Emulator, command: string): Passage {
  const token = `${command} -s -X POST -u ${clientId}:${clientSecret} ${url}/api/v1/oauth/token`
  return [
    'With curl:',
    `token=$(${token} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `${command} -H "Authorization: Bearer $token" ${url}/api/v1/users`,
  ]
}

/** Published scripts have the address of the API in them. curl can be sent elsewhere by its settings. */
function buildScriptPassage({ url, cloudId }: Emulator, authority: string): Passage {
  const host = `${cloudId}.api.openvpn.com`
  const { port, hostname } = new URL(url)
  const settings = [`connect-to = "${host}:443:${hostname}:${port}"`, `noproxy = "${host}"`]
  return [
    `With scripts that call https://${host} with curl:`,
    `CURL_HOME=$(mktemp -d) CURL_CA_BUNDLE=${authority}; export CURL_HOME CURL_CA_BUNDLE`,
    `printf '%s\\n' ${settings.map((line) => `'${line}'`).join(' ')} > "$CURL_HOME/.curlrc"`,
  ]
}

/** Quotes text for the shell: temporary folders may have spaces in their names. */
function quoteForShell(path: string): string {
  return /^[\w./,:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

function formatCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
