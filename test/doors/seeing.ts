import { expect } from 'vitest'
import { accounts } from './areas/accounts'
import { cookies } from './areas/cookies'
import { documents, versions } from './areas/documents'
import { files } from './areas/files'
import { internals } from './areas/internals'
import { lists } from './areas/lists'
import { malformed } from './areas/malformed'
import { orders } from './areas/orders'
import { probes } from './areas/probes'
import { secondYes, wordsOfIssue } from './areas/second-yes'
import { uploads } from './areas/uploads'
import { tryAreas } from './try-areas'

const areas = {
  'A list holds only what somebody may see': lists,
  'A document is for those who find it in the list': documents,
  'Earlier wordings are for those who may read the text': versions,
  'No question tells a hidden value': probes,
  'No order tells a hidden value': orders,
  'A file is for those who see its picture': files,
  'What is no step, language or id is refused as such': malformed,
  'The doors of accounts open to nobody else': accounts,
  'A log-in counts only from this site, and only when it was given': cookies,
  'What waits for a second person is told and answered at the desk alone': secondYes,
  'The words of an issue are approved at the desk alone': wordsOfIssue,
  'What Payload keeps for itself stays with it': internals,
  'Only pictures come in, with nothing of where they come from': uploads,
}

// Secrets that nobody at all was told would be secrets that this check cannot see.
tryAreas('What is seen at every door', areas, ({ secrets }) =>
  expect(secrets.neverSeen()).toEqual([]),
)
