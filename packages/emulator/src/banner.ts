import type { Colors } from 'picocolors/types.js'
import type { Emulator } from './emulator.ts'

/** Files that the emulator works with. */
export interface BannerFiles {
  readonly certificateFile: string | undefined
  readonly dataFile: string | undefined
}

/** A heading and the lines to copy below it. */
type Passage = readonly [heading: string, ...lines: string[]]

/** By these Node, Go (but for macOS and Windows) and curl trust an authority. */
const trusting = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'CURL_CA_BUNDLE'] as const

/** The lines that point a client at the emulator, ready to be copied. */
export function banner(
  emulator: Emulator,
  { certificateFile, dataFile }: BannerFiles,
  colors: Colors,
): string {
  const { url, clientId, clientSecret, state } = emulator
  const held = [
    counted(state.users.size, 'user'),
    counted(state.userGroups.size, 'group'),
    counted(state.networks.size, 'network'),
  ]
  const lines = [
    `${colors.bold('CloudConnexa emulator')} ${colors.dim(`(${held.join(', ')})`)}`,
    '',
    `  Base URL       ${colors.cyan(url)}`,
    `  Client ID      ${clientId}`,
    `  Client secret  ${clientSecret}`,
    '',
    ...passages(emulator, certificateFile).flatMap(([heading, ...below]) => [
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

function passages(emulator: Emulator, certificateFile: string | undefined): readonly Passage[] {
  const { url, clientId, clientSecret } = emulator
  const authority = certificateFile === undefined ? undefined : shellWord(certificateFile)
  return [
    [
      'In the shell of the client:',
      `export CLOUDCONNEXA_BASE_URL=${url}`,
      `export CLOUDCONNEXA_CLIENT_ID=${clientId}`,
      `export CLOUDCONNEXA_CLIENT_SECRET=${clientSecret}`,
      ...(authority === undefined ? [] : trusting.map((variable) => `export ${variable}=${authority}`)),
    ],
    ['With @cloudconnexa/client:', 'const client = new CloudConnexaClient({ proxy: false })'],
    ['With the Go client:', goLine(emulator, authority !== undefined)],
    terraform(url, authority !== undefined),
    curl(emulator, authority === undefined ? 'curl' : `curl --cacert ${authority}`),
    ['In a browser:', `${url}/docs`],
  ]
}

/** Over plain HTTP the Go client has to be told that it may. */
function goLine({ url, clientId, clientSecret }: Emulator, isTls: boolean): string {
  const call = isTls ? 'NewClient' : 'NewClientWithOptions'
  const options = isTls ? '' : ', &cloudconnexa.ClientOptions{AllowInsecureHTTP: true}'
  return `client, err := cloudconnexa.${call}("${url}", "${clientId}", "${clientSecret}"${options})`
}

function terraform(url: string, isTls: boolean): Passage {
  return isTls
    ? ['With Terraform:', `provider "cloudconnexa" { base_url = "${url}" }`]
    : ['With Terraform: start again with --tls, its provider speaks HTTPS only']
}

function curl({ url, clientId, clientSecret }: Emulator, command: string): Passage {
  const token = `${command} -s -X POST -u ${clientId}:${clientSecret} ${url}/api/v1/oauth/token`
  return [
    'With curl:',
    `token=$(${token} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `${command} -H "Authorization: Bearer $token" ${url}/api/v1/users`,
  ]
}

/** A path as a shell takes it: temporary folders may have spaces in their names. */
function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
