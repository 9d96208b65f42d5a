import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import type { Command } from '../../command/command.ts'
import type { CommandFlag } from '../../inputs/command-inputs.ts'

const nameArgument = { name: 'name', summary: 'Name of the context', completes: 'context' } as const

const addFlags: Readonly<Record<string, CommandFlag>> = {
  'client-id': {
    summary: 'Client ID of the API credentials: `<prefix>.<cloudId>`',
    type: 'string',
    placeholder: 'id',
  },
  'client-secret-file': {
    summary: 'File that holds the client secret, or `-` for standard input; it is read once',
    type: 'string',
    placeholder: 'file',
  },
  'client-secret-env': {
    summary: 'Environment variable that holds the client secret; it is read once',
    type: 'string',
    placeholder: 'variable',
  },
  'credentials-command': {
    summary: 'Command that prints {"clientId", "clientSecret"} as JSON; it runs each time, without a shell',
    type: 'string',
    placeholder: 'command',
  },
  'credentials-file': {
    summary: 'File with {"clientId", "clientSecret"} as JSON, mode 0600; it is read each time',
    type: 'string',
    placeholder: 'file',
  },
  'credentials-env': {
    summary: 'Two environment variables, with client ID and client secret; they are read each time',
    type: 'string',
    placeholder: 'id,secret',
  },
  'base-url': {
    summary: 'Where the API is, if it does not follow from the client ID',
    type: 'string',
    placeholder: 'url',
  },
  store: {
    summary: 'Where to keep the client secret; the keychain if there is one',
    type: 'string',
    choices: ['keychain', 'encrypted', 'file'],
  },
  'read-only': { summary: 'Refuse everything but reading', type: 'boolean' },
  'typed-confirm': {
    summary: 'Require the name to be typed before something is taken away; `--yes` is not enough',
    type: 'boolean',
  },
  replace: { summary: 'Replace a context of the same name', type: 'boolean' },
  use: { summary: 'Make it the current context', type: 'boolean' },
  'no-test': { summary: 'Save it without a request to the API', type: 'boolean' },
}

/** The commands of contexts, by their word. */
const commands: Readonly<Record<'list' | 'show' | 'add' | 'use' | 'remove', Command>> = {
  list: {
    summary: 'Lists the contexts, without their secrets.',
    arguments: [],
    flags: {},
    examples: [
      { line: 'context list', summary: 'Shows which contexts there are, and which is the current one' },
    ],
    load: () => import('./list-contexts.ts').then(({ listAllContexts }) => listAllContexts),
  },
  show: {
    summary: 'Shows a context, or what commands use now and why.',
    documentation:
      'Without a name it shows what a command would use: the context of --context, else of CLOUDCONNEXA_CONTEXT, else the credentials ' +
      'in the environment, else the current context.',
    arguments: [{ ...nameArgument, isOptional: true }],
    flags: {},
    examples: [{ line: 'context show', summary: 'Shows which Cloud ID the next command is for' }],
    load: () => import('./show-context.ts').then(({ showContext }) => showContext),
  },
  add: {
    summary: 'Adds a context: a Cloud ID, its API credentials, and what is allowed there.',
    documentation:
      'On a terminal it asks for what is missing. The client secret is never an argument. It is kept in the keychain of the system; ' +
      'where there is none, in the profile file with mode 0600, or encrypted there with a passphrase (CLOUDCONNEXA_PASSPHRASE). ' +
      'The credentials are tried with a token request and one read before anything is saved.\n\n' +
      'What a context allows binds the programs of this toolkit, not somebody who can read the credentials.',
    arguments: [{ name: 'name', summary: 'Name of the context', isOptional: true }],
    flags: addFlags,
    examples: [
      { line: 'context add office', summary: 'Asks for the credentials and tries them' },
      {
        line: 'context add ci --client-id key.acme --client-secret-env SECRET --read-only',
        summary: 'Adds one without a terminal, for reading only',
      },
      {
        line: 'context add office --credentials-command "vault read -format=json cloudconnexa"',
        summary: 'Leaves the credentials where they are',
      },
    ],
    load: () => import('./add/add-context.ts').then(({ addContext }) => addContext),
  },
  use: {
    summary: 'Makes a context the current one.',
    arguments: [nameArgument],
    flags: {},
    examples: [{ line: 'context use office', summary: 'Lets the next commands work with office' }],
    load: () => import('./use-context.ts').then(({ selectContext }) => selectContext),
  },
  remove: {
    summary: 'Removes a context and the secret that is kept for it. The API key itself stays valid.',
    arguments: [nameArgument],
    flags: {},
    examples: [{ line: 'context remove office --yes', summary: 'Removes it without a question' }],
    load: () => import('./remove-context.ts').then(({ removeContext }) => removeContext),
  },
}

/** The group `context`. */
export const contextCommands: CommandGroup = {
  kind: 'group',
  summary: 'Commands for contexts: which Cloud ID, which credentials, what is allowed.',
  list: () =>
    new Map(
      Object.entries(commands).map(([word, command]): [string, CommandLink] => [
        word,
        { kind: 'command', summary: command.summary, describe: () => command },
      ]),
    ),
}
