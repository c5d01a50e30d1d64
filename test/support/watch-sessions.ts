import { afterAll, afterEach } from 'vitest'
import { tellOfCommands } from './mongo-driver'
import { SessionFaults } from './session-faults'

// SecantusDB forgives some of what a replica set refuses, and refuses the rest only sometimes, so
// the test in which such a thing is sent fails, whatever became of it.
export const sessionFaults = new SessionFaults()
tellOfCommands(sessionFaults)

afterEach(failIfAny)
afterAll(failIfAny)

function failIfAny(): void {
  const found = sessionFaults.take()
  if (found.length > 0) throw new Error(found.join('\n'))
}
