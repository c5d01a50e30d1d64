import type { Reporter, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** How many requests an area of the doors tried, and how many of them let something out. */
    doors?: { combinations: number; leaks: number }
  }
}

/** Says last of all what was tried, area by area, and what leaked. */
export default class DoorsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const tried = tests.flatMap((test) => test.meta().doors ?? [])
    for (const test of tests) {
      const { doors } = test.meta()
      if (doors) console.log(`${String(doors.combinations).padStart(6)}  ${test.name}`)
      else if (test.result().state !== 'passed') console.log(`  NOT TRIED  ${test.name}`)
    }
    const sum = (name: 'combinations' | 'leaks') =>
      tried.reduce((total, area) => total + area[name], 0)
    console.log(`${sum('combinations')} combinations, ${sum('leaks')} leaks`)
  }
}
