// Required before a program: prints which files and which modules of Node it has loaded, when it ends.
const files = require('node:fs')
const before = new Set(process.moduleLoadList)
const read = new Set()
const readFileSync = files.readFileSync
// A program may load files without Node's loader.
files.readFileSync = (path, ...options) => {
  if (String(path).endsWith('.cjs')) read.add(String(path))
  return readFileSync(path, ...options)
}
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((file) => file !== __filename)
  const builtins = process.moduleLoadList
    .filter((name) => !before.has(name))
    .map((name) => name.replace(/^(?:Internal Binding|NativeModule) /, ''))
  const result = { files: [...new Set([...loaded, ...read])], builtins }
  process.stderr.write(`\nloaded by this run: ${JSON.stringify(result)}\n`)
})
