/** A part of the list of commands. */
export interface RootChapter {
  readonly title: string
  /** The words that belong to it, in their order. Those that do not exist are left out. */
  readonly words: readonly string[]
}

/** How the commands are put in order, those that are typed most first. */
export const rootChapters: readonly RootChapter[] = [
  {
    title: 'Everyday resources',
    words: ['users', 'user-groups', 'devices', 'networks', 'hosts', 'access-groups', 'sessions'],
  },
  {
    title: 'Settings, policies and logs',
    words: [
      'settings',
      'dns',
      'device-postures',
      'location-contexts',
      'cyber-shield',
      'access-visibility',
      'audit-log',
      'regions',
      'account',
    ],
  },
  {
    title: 'Configuration as code',
    words: ['init', 'export', 'validate', 'diff', 'plan', 'apply'],
  },
  { title: 'Tools', words: ['api', 'limits', 'doctor', 'emulator'] },
  { title: 'Command line', words: ['context', 'completion', 'plugins', 'help'] },
]

/** Where words are listed that no chapter names, such as those of plugins. */
export const lastChapter = 'More commands'
