import type { CommandExample } from '../commands/command.ts'

/** Examples by the path of a method, where one that follows from the catalog would show too little. */
export const writtenExamples: Readonly<Record<string, readonly CommandExample[]>> = {
  'auditLog.list': [
    { line: 'audit-log list --start-date -24h', summary: 'What was changed since yesterday.' },
    { line: 'audit-log list --start-date -7d --limit 20', summary: 'The last 20 changes of a week.' },
  ],
  'users.list': [
    { line: 'users list', summary: 'Lists users.' },
    {
      line: 'users list --limit 5 --fields username,email,status',
      summary: 'Five users, and what matters of them.',
    },
  ],
}
