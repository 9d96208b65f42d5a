// Imports one module and prints what that loaded, as JSON: `node print-loaded-modules.ts <file URL>`.
import { registerHooks } from 'node:module'

const [, , entry] = process.argv
if (entry === undefined) throw new Error('Say which module to import, as a file URL')

const loaded: string[] = []
registerHooks({
  load(url, context, nextLoad) {
    loaded.push(url)
    return nextLoad(url, context)
  },
})
await import(entry)
console.log(JSON.stringify(loaded))
