import { clockCheck } from './checks/clock.ts'
import { credentialsCheck } from './checks/credentials.ts'
import { filesCheck } from './checks/files.ts'
import { keyAgeCheck } from './checks/key-age.ts'
import { keychainCheck } from './checks/keychain.ts'
import { nodeCheck } from './checks/node-version.ts'
import { connectionCheck, nameCheck } from './checks/network.ts'
import { proxyCheck } from './checks/proxy.ts'
import { readsCheck } from './checks/reads.ts'
import { sharedStateCheck } from './checks/shared-state.ts'
import { tlsCheck } from './checks/tls.ts'
import { tokenCheck } from './checks/token.ts'
import type { Check } from './state/doctor-state.ts'

/** All checks in their order: each may use what those before it have found out. */
export const checks: readonly Check[] = [
  nodeCheck,
  filesCheck,
  keychainCheck,
  sharedStateCheck,
  credentialsCheck,
  keyAgeCheck,
  proxyCheck,
  nameCheck,
  connectionCheck,
  tlsCheck,
  tokenCheck,
  clockCheck,
  readsCheck,
]
