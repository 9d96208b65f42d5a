import { requireProxy } from '../../shared/run-command.ts'
import type { ToolTests } from './check-with-tools.ts'

/** The tests against proxies that companies run. */
export const realProxyTests: ToolTests = {
  folder: 'packages/core',
  script: 'test:proxies',
  subject: 'Real proxies were',
  debianPackages: 'tinyproxy squid',
  requiredBy: requireProxy,
}
