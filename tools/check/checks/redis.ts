import { requireRedis } from '../../shared/run-command.ts'
import type { ToolTests } from './check-with-tools.ts'

/** The tests against a server of Redis or Valkey. */
export const redisTests: ToolTests = {
  folder: 'packages/redis',
  script: 'test:redis',
  subject: 'A real Redis server was',
  debianPackages: 'redis-server',
  requiredBy: requireRedis,
}

/** The tests in which servers fail under a fleet of processes. */
export const redisOutageTests: ToolTests = {
  ...redisTests,
  script: 'test:outages',
  subject: 'Outages of Redis were',
}
