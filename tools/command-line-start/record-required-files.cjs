// Required before a program: prints which files and which modules of Node it has loaded, when it ends.
const before = new Set(process.moduleLoadList)
process.on('exit', () => {
  const files = Object.keys(require.cache).filter((file) => file !== __filename)
  const builtins = process.moduleLoadList
    .filter((name) => !before.has(name))
    .map((name) => name.replace(/^(?:Internal Binding|NativeModule) /, ''))
  process.stderr.write(`\nloaded by this run: ${JSON.stringify({ files, builtins })}\n`)
})
