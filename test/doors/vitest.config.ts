import { defineConfig } from 'vitest/config'
import everyTest from '../../vitest.config.ts'

// The database comes from the projects of the ordinary tests: SQLite, or what TEST_DATABASE names.
const wanted = process.env.TEST_DATABASE ?? 'sqlite'
const projects = everyTest.test?.projects ?? []
const project = projects
  .flatMap((project) => (typeof project === 'object' && 'test' in project ? [project] : []))
  .find((project) => project.test?.name === wanted)
if (!project) throw new Error(`The doors cannot be tried on "${wanted}": no such database here.`)

export default defineConfig({
  test: {
    // Payload checks some of a question's paths beside the answer and lets the refusal go unheard;
    // Next does not mind. `Knocking` minds when a reader can do it.
    onUnhandledError: ({ name }) => name !== 'QueryError',
    reporters: ['default', './test/doors/reporter.ts'],
    projects: [
      {
        ...project,
        test: {
          ...project.test,
          include: ['test/doors/{seeing,saving,acting}.ts'],
          env: { ...project.test?.env, LOG_LEVEL: 'silent' },
          testTimeout: 240_000,
        },
      },
    ],
  },
})
