// Imports every entry point that is named on the command line.
for (const name of process.argv.slice(2)) {
  const names = Object.keys(await import(name))
  if (names.length === 0) throw new Error(`${name} exports nothing`)
  console.log(`${name}: ${names.length} exports`)
}
