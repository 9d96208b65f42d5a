// What people type who come from other command lines. These words are no commands, so that there is one way to write a script; they
// lead to a suggestion.

/** Words for what our verbs do. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  ls: ['list'],
  all: ['list'],
  search: ['list'],
  find: ['list', 'get'],
  show: ['get', 'list'],
  describe: ['get'],
  info: ['get'],
  inspect: ['get'],
  read: ['get', 'list'],
  view: ['get', 'list'],
  cat: ['get'],
  create: ['generate'],
  add: ['create'],
  new: ['create'],
  make: ['create', 'generate'],
  invite: ['create'],
  insert: ['create'],
  edit: ['patch', 'set'],
  modify: ['patch', 'set'],
  change: ['patch', 'set'],
  rename: ['patch'],
  set: ['patch', 'update'],
  put: ['update', 'set'],
  replace: ['update', 'set'],
  rm: ['delete', 'remove'],
  del: ['delete', 'remove'],
  remove: ['delete'],
  delete: ['remove'],
  destroy: ['delete', 'remove'],
  drop: ['delete', 'remove'],
  block: ['suspend'],
  lock: ['suspend'],
  deactivate: ['suspend', 'disable'],
  unblock: ['activate'],
  unlock: ['activate'],
  resume: ['activate'],
  on: ['enable'],
  off: ['disable'],
  up: ['start', 'activate'],
  down: ['stop', 'suspend'],
  wait: ['wait-until-online'],
  use: ['use', 'set'],
  switch: ['use'],
}

/** Words that stand for one of ours in the first place. */
const firstWords: Readonly<Record<string, readonly string[]>> = {
  login: ['context add'],
  auth: ['context add'],
  configure: ['context add'],
  config: ['context list'],
  profile: ['context list'],
  profiles: ['context list'],
  account: ['context list'],
  switch: ['context use'],
  whoami: ['context show'],
  status: ['doctor', 'context show'],
  check: ['doctor'],
  ping: ['doctor'],
  diagnose: ['doctor'],
  quota: ['limits'],
  usage: ['limits'],
  'rate-limit': ['limits'],
  request: ['api'],
  raw: ['api'],
  curl: ['api'],
  mock: ['emulator'],
  server: ['emulator'],
  autocomplete: ['completion'],
  man: ['help'],
  version: ['--version'],
  upgrade: ['--version'],
  people: ['users'],
  members: ['users'],
  sites: ['networks'],
  logs: ['audit-log list', 'dns log list'],
  log: ['audit-log list', 'dns log list'],
  install: ['plugins add'],
}

/** Words that may be meant by a verb. */
export function findVerbSynonyms(word: string): readonly string[] {
  return readWords(verbs, word)
}

/** Lines that may be meant by the first word. */
export function findFirstWordSynonyms(word: string): readonly string[] {
  return readWords(firstWords, word)
}

/** What every object inherits, such as `constructor`, is no word of a table. */
function readWords(table: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] {
  const key = word.toLowerCase()
  return Object.hasOwn(table, key) ? (table[key] ?? []) : []
}
