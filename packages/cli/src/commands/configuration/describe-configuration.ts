import type { Command } from '../../command/command.ts'
import type { CommandArgument, CommandFlag } from '../../inputs/command-inputs.ts'
import { standardPath } from './configuration-input.ts'
import { planFlags } from './plan-flags.ts'

const path: CommandArgument = {
  name: 'path',
  summary: 'Folder of the files, or one file that ends in `.yaml`',
  isOptional: true,
  default: standardPath,
  completes: 'path',
}

const markdown: CommandFlag = {
  summary: 'Write Markdown, for a comment on a pull request',
  type: 'boolean',
}

/** Where secrets and the state of this machine are. */
const stateFlags: Readonly<Record<string, CommandFlag>> = {
  'secrets-file': {
    summary: 'JSON file with secrets by their names, readable by its owner only',
    type: 'string',
    placeholder: 'file',
  },
  'secrets-command': {
    summary: 'Program that prints a secret; it gets the name of the secret as its last argument',
    type: 'string',
    placeholder: 'command',
  },
  'state-folder': {
    summary: 'Folder of journal, state and lock',
    type: 'string',
    placeholder: 'folder',
    default: '.cloudconnexa',
    completes: 'path',
  },
}

/** `init`: a small configuration with comments. */
export const initCommand: Command = {
  summary: 'Writes a small configuration to begin with.',
  documentation:
    'The files have comments that say what can stand there. Nothing is overwritten. To begin with what an account has, use `export`.',
  arguments: [path],
  flags: {},
  examples: [{ line: 'init', summary: 'Begin in the folder `cloudconnexa`' }],
  seeAlso: ['export', 'validate'],
  load: () => import('./run-init.ts').then(({ runInit }) => runInit),
}

/** `export`: an account as files. */
export const exportCommand: Command = {
  summary: 'Writes the configuration of an account to YAML files.',
  documentation:
    'Names stand in place of ids, and references in place of secrets. A file that says the same already is left alone with its comments; files without an object are named, and removed with `--prune`. What the API cannot read, such as the lists of Cyber Shield, is said and left out. With `--dry-run` the account is read, and the files that would be written or removed are listed.',
  arguments: [path],
  flags: {
    kind: {
      summary: 'Only this kind, such as `network` or `userGroup`',
      type: 'string',
      placeholder: 'kind',
      completes: 'configurationKind',
      isRepeatable: true,
    },
    duplicates: {
      summary: 'What to do with objects of the same name, or of none: refuse, or write their ids',
      type: 'string',
      choices: ['refuse', 'id'],
      default: 'refuse',
    },
    prune: { summary: 'Remove files that the account has no object for', type: 'boolean' },
  },
  examples: [
    { line: 'export', summary: 'Back an account up into the folder `cloudconnexa`' },
    { line: 'export backup.yaml', summary: 'Write everything into one file' },
    { line: 'export --kind network --kind host', summary: 'Write only networks and hosts' },
    { line: 'export --prune --dry-run', summary: 'See which files would be written and removed' },
  ],
  seeAlso: ['plan', 'apply'],
  load: () => import('./run-export.ts').then(({ runExport }) => runExport),
}

/** `validate`: checks files. */
export const validateCommand: Command = {
  summary: 'Checks the files of a configuration, without an account.',
  documentation:
    'Reports everything that is wrong at once, with file, line and column. No credentials are needed, and nothing is sent.',
  arguments: [path],
  flags: {},
  examples: [{ line: 'validate', summary: 'Check the folder `cloudconnexa`' }],
  seeAlso: ['plan'],
  load: () => import('./run-validate.ts').then(({ runValidate }) => runValidate),
}

/** `diff`: every difference. */
export const diffCommand: Command = {
  summary: 'Shows how an account differs from its files.',
  documentation:
    'Shows every difference, whatever a plan would be allowed to do about it. Only reads are sent. Exits with 2 where there is one.',
  arguments: [path],
  flags: { markdown, ...stateFlags },
  examples: [
    { line: 'diff', summary: 'See whether somebody has changed something by hand' },
    { line: 'diff --output json --query "changes[].address"', summary: 'Print only what differs' },
  ],
  seeAlso: ['plan'],
  load: () => import('./run-plan.ts').then(({ runDiff }) => runDiff),
}

/** `plan`: what apply would do. */
export const planCommand: Command = {
  summary: 'Shows what would be changed to make an account match its files.',
  documentation:
    'Only reads are sent. With `--out` the plan is written to a file that `apply` takes: it then does exactly that, or stops where the account has moved on. The file holds no secret.',
  arguments: [path],
  flags: {
    ...planFlags,
    out: { summary: 'Write the plan to this file', type: 'string', placeholder: 'file' },
    'exit-code': { summary: 'Exit with 2 where there is something to do', type: 'boolean' },
    markdown,
    ...stateFlags,
  },
  examples: [
    { line: 'plan', summary: 'See what would be done' },
    { line: 'plan --out plan.json --allow-delete', summary: 'Keep it for `apply plan.json`' },
    { line: 'plan --markdown', summary: 'Write it for a comment on a pull request' },
  ],
  seeAlso: ['apply', 'diff'],
  load: () => import('./run-plan.ts').then(({ runPlan }) => runPlan),
}

/** `apply`: carries a plan out. */
export const applyCommand: Command = {
  summary: 'Changes an account to match its files or a plan.',
  documentation:
    'With a plan file it does what the plan says. With files it makes a plan, shows it and asks. A journal is kept: `--resume` goes on after a crash or an interruption, and creates nothing twice. To restore a backup, apply it to an empty account. With `--dry-run` the plan is shown, and nothing is changed.\n\nSecrets are looked up in `--secrets-file`, by `--secrets-command`, or in environment variables such as CLOUDCONNEXA_SECRET_OFFICE_IPSEC for ${secret:office/ipsec}.',
  arguments: [
    {
      name: 'path',
      summary: 'Plan file that ends in `.json`, or the files',
      isOptional: true,
      default: standardPath,
      completes: 'path',
    },
  ],
  flags: {
    resume: { summary: 'Go on with an apply that was interrupted', type: 'boolean' },
    'stop-on-failure': { summary: 'Begin nothing more after a change has failed', type: 'boolean' },
    ...planFlags,
    ...stateFlags,
  },
  examples: [
    { line: 'apply plan.json', summary: 'Do what a plan says' },
    { line: 'apply --allow-invitations', summary: 'Plan, show the plan, ask, and apply it' },
    { line: 'apply --resume', summary: 'Go on after an interruption' },
  ],
  seeAlso: ['plan'],
  load: () => import('./run-apply.ts').then(({ runApply }) => runApply),
}
