import type { Colors } from 'picocolors/types.js'
import type { Emulator } from './emulator.ts'

/** Files that the emulator works with. */
export interface BannerFiles {
  readonly certificateFile: string | undefined
  readonly dataFile: string | undefined
}

/** The lines that point a client at the emulator, ready to be copied. */
export function banner(
  emulator: Emulator,
  { certificateFile, dataFile }: BannerFiles,
  colors: Colors,
): string {
  const { url, clientId, clientSecret, state } = emulator
  const curlOptions = certificateFile === undefined ? '' : `--cacert ${certificateFile} `
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
    colors.dim('Point a client at it:'),
    `  export CLOUDCONNEXA_BASE_URL=${url}`,
    `  export CLOUDCONNEXA_CLIENT_ID=${clientId}`,
    `  export CLOUDCONNEXA_CLIENT_SECRET=${clientSecret}`,
    ...(certificateFile === undefined ? [] : [`  export NODE_EXTRA_CA_CERTS=${certificateFile}`]),
    '',
    colors.dim('Ask for a token:'),
    `  curl ${curlOptions}-X POST -u ${clientId}:${clientSecret} ${url}/api/v1/oauth/token`,
    '',
    colors.dim('Try the API in a browser:'),
    `  ${url}/docs`,
    '',
    colors.dim(
      dataFile === undefined
        ? 'Ctrl+C stops it. Nothing is kept.'
        : `Ctrl+C stops it. Everything is kept in ${dataFile}.`,
    ),
    '',
  ]
  return `${lines.join('\n')}\n`
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
