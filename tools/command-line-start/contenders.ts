import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import type { Contender } from './measure.ts'

/** Environment variables by name. */
type Environment = Readonly<Record<string, string>>

/** What the contenders are made from. */
export interface ContenderOptions {
  /** The file that npm links as the command. */
  readonly program: string
  /** Folder for what is kept between runs, and for a program that does nothing. */
  readonly folder: string
  /** With the address and the credentials of an emulator. */
  readonly account: Environment
  /** Folder into which the command lines of others are installed, if they are. */
  readonly peers: string | undefined
  /** Environment variables with which programs find a keychain, if there is one. */
  readonly keychain: Readonly<Record<string, string>> | undefined
  /** The single executable, if it is built. */
  readonly executable: string | undefined
}

/** Command lines of APIs that are written in JavaScript, from npm; one of them is made with oclif, the most used framework. */
export const peerPackages = ['heroku', 'netlify-cli'] as const
const peerCommands = [
  ['heroku', 'heroku'],
  ['netlify-cli', 'netlify'],
] as const

/** Bare Node first, then ours, then those of others. */
export async function createContenders({
  program,
  folder,
  account,
  peers,
  keychain,
  executable,
}: ContenderOptions): Promise<readonly Contender[]> {
  const nothing = join(folder, 'nothing.cjs')
  await writeFile(nothing, '')
  const home = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    NO_PROXY: '127.0.0.1',
  }
  const node = process.execPath
  const ours = (line: string, environment: Environment = home): Contender => ({
    name: `cloudconnexa ${line}`,
    program: node,
    arguments: [program, ...line.split(' ')],
    environment,
  })
  const list = 'users list --output json'
  const called = { ...home, ...account }
  return [
    { name: 'bare Node', program: node, arguments: [nothing], environment: home },
    ours('--version'),
    ours('--help'),
    ours('users list --help'),
    ours(list, called),
    { ...ours(list, { ...called, NODE_DISABLE_COMPILE_CACHE: '1' }), name: `the same without compiled code` },
    ...(keychain === undefined
      ? []
      : [
          await createKeychainContender(program, list, account, {
            ...home,
            ...keychain,
            XDG_CONFIG_HOME: join(folder, 'keychain'),
          }),
        ]),
    ...(executable === undefined
      ? []
      : ['--version', '--help', list].map((line) => ({
          name: `executable ${line}`,
          program: executable,
          arguments: line.split(' '),
          environment: called,
        }))),
    ...(peers === undefined ? [] : createPeers(peers, home)),
  ]
}

/** The command lines of others. */
function createPeers(place: string, home: Readonly<Record<'PATH', string>>): readonly Contender[] {
  const commands = join(place, 'node_modules', '.bin')
  // They look for newer versions, in processes of their own, and report what was done, unless they are told not to.
  const environment = {
    ...home,
    PATH: `${commands}:${home.PATH}`,
    CI: '1',
    DO_NOT_TRACK: '1',
    HEROKU_DISABLE_AUTOUPDATE: '1',
    HEROKU_SKIP_NEW_VERSION_CHECK: 'true',
    NO_UPDATE_NOTIFIER: '1',
  }
  return peerCommands.flatMap(([name, command]) =>
    ['--version', '--help'].map((line) => ({
      name: `${name} ${line}`,
      program: join(commands, command),
      arguments: [line],
      environment,
    })),
  )
}

/** The same list, by a context whose secret is in the keychain. */
async function createKeychainContender(
  program: string,
  list: string,
  account: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<Contender> {
  const { CLOUDCONNEXA_BASE_URL = '', CLOUDCONNEXA_CLIENT_ID = '', CLOUDCONNEXA_CLIENT_SECRET = '' } = account
  const flags = ['--client-id', CLOUDCONNEXA_CLIENT_ID, '--base-url', CLOUDCONNEXA_BASE_URL]
  const kept = ['--client-secret-env', 'SECRET', '--store', 'keychain', '--use']
  const { code, output } = await runCommand(
    [process.execPath, program, 'context', 'add', 'measured', ...flags, ...kept],
    { environment: { ...environment, SECRET: CLOUDCONNEXA_CLIENT_SECRET } },
  )
  if (code !== 0) throw new Error(`The keychain could not be used:\n${output}`)
  return {
    name: 'the same with the secret in the keychain',
    program: process.execPath,
    arguments: [program, ...list.split(' ')],
    environment,
  }
}
