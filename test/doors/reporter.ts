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
    let [combinations, leaks] = [0, 0]
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const { doors } = test.meta()
        if (!doors) continue
        combinations += doors.combinations
        leaks += doors.leaks
        console.log(`${String(doors.combinations).padStart(6)}  ${test.name}`)
      }
    console.log(`${combinations} combinations, ${leaks} leaks`)
  }
}
