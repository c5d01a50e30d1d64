import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

// Changes one thing after the other in the code of the fronts, as front.txt lists them, and looks
// whether a test notices: npm run mutants:front. Each file is put back, also after an interruption.

type Mutant = { file: string; from: string; to: string }

/** Some files of src/front, by their names; all of them when none is named. */
const only = process.argv.slice(2)
const mutants = readMutants().filter(({ file }) => only.length === 0 || only.includes(file))
let survived = 0
for (const { file, from, to } of mutants) {
  const noticed = whileChanged(`src/front/${file}`, from, to, firstFailing)
  if (noticed === null) survived += 1
  console.log(
    `${noticed === null ? 'SURVIVED' : 'noticed '}  ${file}: ${from}  ->  ${to || '(nothing)'}`,
  )
  if (noticed !== null) console.log(`          ${noticed}`)
}
console.log(`${mutants.length - survived} of ${mutants.length} were noticed.`)
process.exit(survived === 0 ? 0 : 1)

function readMutants(): Mutant[] {
  let file = ''
  return readFileSync('test/mutants/front.txt', 'utf8')
    .split('\n')
    .flatMap((line) => {
      file = /^\[(.+)\]$/.exec(line)?.[1] ?? file
      const [from, to] = line.split(/ ==> ?/)
      return from === undefined || to === undefined || line.startsWith('#')
        ? []
        : [{ file, from, to }]
    })
}

function whileChanged<T>(file: string, from: string, to: string, look: () => T): T {
  const code = readFileSync(file, 'utf8')
  const [before, after] = [from, to].map((text) => text.replaceAll('⏎', '\n')) as [string, string]
  if (!code.includes(before)) throw new Error(`${file} has nothing like: ${from}`)
  const putBack = () => writeFileSync(file, code)
  const interrupted = () => {
    putBack()
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
  writeFileSync(
    file,
    code.replace(before, () => after),
  )
  try {
    return look()
  } finally {
    putBack()
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
  }
}

/** The first test that fails; null when none does. The slow ones come last. */
function firstFailing(): string | null {
  return (
    failingIn('promises') ?? failingIn('front.test', 'withheld', 'application') ?? failingIn('idle')
  )
}

function failingIn(...names: string[]): string | null {
  const files = names.map((name) => `test/front/${name}`)
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'pure', '--bail', '1', '--reporter', 'json', ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status === 0) return null
  type Report = { testResults: { assertionResults: { status: string; fullName: string }[] }[] }
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return tests.find((one) => one.status === 'failed')?.fullName ?? stderr.trim()
}
