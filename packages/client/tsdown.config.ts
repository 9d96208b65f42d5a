// Generated from the exports in package.json by `npm run generate`.
import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({
  index: 'src/index.ts',
  'services/access-groups': 'src/services/access-groups.gen.ts',
  'services/access-visibility': 'src/services/access-visibility.gen.ts',
  'services/account': 'src/services/account.gen.ts',
  'services/audit-log': 'src/services/audit-log.gen.ts',
  'services/cyber-shield': 'src/services/cyber-shield.gen.ts',
  'services/device-postures': 'src/services/device-postures.gen.ts',
  'services/devices': 'src/services/devices.gen.ts',
  'services/dns': 'src/services/dns.gen.ts',
  'services/hosts': 'src/services/hosts.gen.ts',
  'services/location-contexts': 'src/services/location-contexts.gen.ts',
  'services/networks': 'src/services/networks.gen.ts',
  'services/regions': 'src/services/regions.gen.ts',
  'services/sessions': 'src/services/sessions.gen.ts',
  'services/settings': 'src/services/settings.gen.ts',
  'services/user-groups': 'src/services/user-groups.gen.ts',
  'services/users': 'src/services/users.gen.ts',
})
export default config
