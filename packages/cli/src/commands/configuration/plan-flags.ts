import type { CommandFlag } from '../../inputs/command-inputs.ts'

/** Flags that say what a plan may contain. */
export const planFlags: Readonly<Record<string, CommandFlag>> = {
  'allow-delete': { summary: 'Delete what the files do not name', type: 'boolean' },
  'allow-invitations': { summary: 'Create users, who are sent an invitation', type: 'boolean' },
  'allow-large-changes': {
    summary: 'Kind of which more than 30 % may change; `all` for every kind',
    type: 'string',
    placeholder: 'kind',
    completes: 'configurationKind',
    isRepeatable: true,
  },
}
