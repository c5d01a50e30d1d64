import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/cms/messages/sentences'
import { locales } from '../../src/domain/locale'
import { refusals } from '../support/refusals/table'

/** Where sentences stand that no answer to a single request could show: letters, alarms, plans, races. */
const elsewhere = [
  // What is said of something that was stored.
  ...['changeWaits', 'wordsWouldBeOlder', 'wordsWouldBeNone'],
  // Letters.
  ...['overriddenChangeSubject', 'overriddenChangeTold'],
  ...['overriddenWordsSubject', 'overriddenWordsTold'],
  ...['lateSubject', 'lateTold', 'overrideSubject', 'overrideTold', 'mailRefused', 'mailDeadline'],
  ...['mailPlan', 'mailCount', 'unnamedIssue'],
  // The panel of a plan and its dry run.
  ...['alreadyPlanned', 'isPlanned', 'planRunning', 'skippedHour', 'repeatedHour'],
  ...['obstacleNotStarted', 'obstacleNotApproved', 'obstacleOnlyAsCorrection', 'obstacleStale'],
  ...['obstacleMissing', 'obstacleAddressTaken', 'obstacleBrokenLink', 'wouldNotBeReady'],
  ...['wouldHaveAddressTaken', 'wouldReleaseNothing', 'problemNotReady', 'problemAddressTaken'],
  ...['problemNothingToRelease', 'problemDeadlinePassed', 'problemFailing', 'problemFailed'],
  'problemPlannerGone',
  ...['whatToDo', 'whatToWatch'],
  // What another person does at the same moment.
  ...['changeIsOld', 'movedMeanwhile', 'planRunningNow', 'takenBackMeanwhile', 'releasedMeanwhile'],
  ...['takenBackInPart', 'takenBackNotGone', 'replacedSince', 'addressTaken'],
  // A database or disk that fails; test/cms/storage-failure.test.ts provokes them.
  ...['databaseBusy', 'databaseAway', 'diskFull', 'diskFullForPicture', 'diskFullForLogIn'],
  ...['storageBroken', 'serverFault'],
  // The first account, the edition, the outermost door.
  ...['wrongCode', 'tooManyCodes', 'editionHeld', 'methodUnknown', 'addressUnreadable'],
  ...['bodyOfOtherKind', 'bodyTooLarge'],
  // Parts of other sentences.
  ...['inBody', 'aColleague'],
  // Locks, which only the desk's screens make; test/e2e/taking-over.test.ts provokes it.
  'openElsewhere',
  // Races that a unique key decides.
  ...['emailTaken', 'captionStays'],
]

describe('The sentences with which the desk refuses', () => {
  test('stand in the table of refusals, or it is said where they stand', () => {
    const walked = [...refusals.map(({ says }) => says as string), ...elsewhere]
    expect(Object.keys(sentences).filter((key) => !walked.includes(key))).toEqual([])
  })

  test('hold no comma after a colon where a form shows them: it would make a list of them', () => {
    const inForms = refusals.filter(({ at }) => at !== undefined).map(({ says }) => says)
    const broken = ['notEditable', 'fixedBelonging', 'commentaryNotYours', ...inForms] as const
    const said = broken.flatMap((key) => locales.map((language) => sentences[key][language]))
    expect(said.filter((words) => /:.*,/.test(words))).toEqual([])
  })
})
