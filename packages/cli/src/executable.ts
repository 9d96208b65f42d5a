import { main } from './main.ts'
import { writeVersion } from './write-version.ts'

// Node keeps the compiled code of an executable in it. There is no package for keychains beside it.
if (!writeVersion(process.argv.slice(2))) void main({ keychain: false })
