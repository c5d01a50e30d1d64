import type { SentenceKey } from '../../../src/cms/messages/sentences'
import { anotherPicture, type RefusalDesk, retired, type Who } from './desk-of-refusals'

/** One refusal: its sentence, whoever provokes it and how, and the field at which it stands. */
export type Refusal = {
  says: SentenceKey
  as: Who
  ask: (desk: RefusalDesk) => [method: string, path: string, body?: unknown]
  status: number
  at?: string
}

const nowhere = '00000000-0000-4000-8000-000000000000'

const node = (type: string, rest: object = {}) => ({ type, version: 1, children: [], ...rest })
const bodyWith = (child: object) => ({ root: { ...node('root'), children: [child] } })
const paragraph = (child: object) => node('paragraph', { children: [child] })
const words = { type: 'text', text: 'here', format: 0, version: 1 }

const saved = (body: unknown) => (desk: RefusalDesk) =>
  ['PATCH', `/texts/${desk.draft}`, { body }] as [string, string, unknown]
const stepOn = (text: keyof RefusalDesk, body: object) => (desk: RefusalDesk) =>
  ['POST', `/texts/${String(desk[text])}/steps`, body] as [string, string, unknown]
const asked = (method: string, path: (desk: RefusalDesk) => string, body?: unknown) => {
  return (desk: RefusalDesk) => [method, path(desk), body] as [string, string, unknown]
}
const plan = (body: object) =>
  asked('POST', ({ issue }) => `/issues/${issue}/plan`, {
    ...{ policy: 'asReady', hour: '2099-01-01 09:00', zone: 'Europe/Warsaw' },
    ...body,
  })
const redirect = (from: string, to: string) => asked('POST', () => '/redirects', { from, to })
const answered = (body: object) =>
  asked('POST', ({ section }) => `/sections/${section}/waiting`, body)
const answeredTo = (answer: string) => (desk: RefusalDesk) =>
  ['POST', `/sections/${desk.section}/waiting`, { change: desk.change, answer }] as [
    string,
    string,
    unknown,
  ]
const approved = (body: object) =>
  asked('POST', ({ emptyIssue }) => `/issues/${emptyIssue}/words`, body)
const approvedIn = (language: 'en' | 'be') => (desk: RefusalDesk) =>
  ['POST', `/issues/${desk.emptyIssue}/words`, { language, hash: desk.hashes[language] }] as [
    string,
    string,
    unknown,
  ]
const takeBack = (body: object) => asked('POST', ({ issue }) => `/issues/${issue}/take-back`, body)

/** What the desk refuses, and how each refusal is provoked: sentence by sentence. */
export const refusals: readonly Refusal[] = [
  { says: 'notLoggedIn', as: 'nobody', ask: stepOn('draft', { step: 'submit' }), status: 401 },
  {
    ...{ says: 'noSuchText', as: 'bob', status: 404 },
    ask: asked('POST', () => `/texts/${nowhere}/steps`, { step: 'submit' }),
  },
  {
    ...{ says: 'noSuchText', as: 'bob', status: 403 },
    ask: (desk) => ['POST', '/review-notes', { text: desk.draft, note: 'Why?' }],
  },
  {
    ...{ says: 'noSuchCommentary', as: 'bob', status: 403 },
    ask: (desk) => ['POST', '/texts', { commentary: desk.commentary, language: 'en' }],
  },
  {
    ...{ says: 'noSuchIssue', as: 'ed', status: 404 },
    ask: asked('POST', () => `/issues/${nowhere}/release`, {}),
  },
  { says: 'noSuchStep', as: 'ann', ask: stepOn('draft', { step: 'fly' }), status: 400 },
  {
    ...{ says: 'notALanguage', as: 'ann', status: 400 },
    ask: asked('POST', ({ commentary }) => `/commentaries/${commentary}/texts`, { language: 'fr' }),
  },
  { says: 'not-allowed', as: 'ann', ask: stepOn('draft', { step: 'approve' }), status: 403 },
  { says: 'own-words', as: 'ed', ask: stepOn('ownWords', { step: 'approve' }), status: 403 },
  { says: 'wrong-state', as: 'ed', ask: stepOn('draft', { step: 'approve' }), status: 409 },
  {
    ...{ says: 'note-missing', as: 'sec', status: 422 },
    ask: stepOn('ownWords', { step: 'requestChanges' }),
  },
  { says: 'incomplete', as: 'ann', ask: stepOn('incomplete', { step: 'submit' }), status: 422 },
  {
    ...{ says: 'changedMeanwhile', as: 'ann', status: 409 },
    ask: stepOn('draft', { step: 'submit', hash: 'another' }),
  },
  {
    ...{ says: 'weekTaken', as: 'ed', status: 409, at: 'start' },
    ask: asked('POST', () => '/issues', { start: '2031-03-05' }),
  },
  {
    ...{ says: 'numberTaken', as: 'ed', status: 400, at: 'number' },
    ask: asked('POST', () => '/issues', { start: '2031-06-03', number: 1 }),
  },
  {
    ...{ says: 'slugTaken', as: 'ed', status: 409, at: 'slug' },
    ask: asked('POST', () => '/sections', { name: 'The ruling house' }),
  },
  {
    ...{ says: 'savedMeanwhile', as: 'ann', status: 409, at: 'revision' },
    ask: (desk) => ['PATCH', `/texts/${desk.draft}`, { title: 'Old', revision: 99 }],
  },
  {
    ...{ says: 'notThere', as: 'ed', status: 404 },
    ask: asked('PATCH', () => `/sections/${nowhere}`, { name: 'Nothing' }),
  },
  {
    ...{ says: 'notEditable', as: 'bob', status: 409 },
    ask: (desk) => ['PATCH', `/texts/${desk.published}`, { title: 'Another ferry' }],
  },
  {
    ...{ says: 'fixedBelonging', as: 'ann', status: 409 },
    ask: (desk) => ['PATCH', `/texts/${desk.draft}`, { language: 'ru' }],
  },
  {
    ...{ says: 'textExists', as: 'ann', status: 409 },
    ask: (desk) => ['POST', '/texts', { commentary: desk.commentary, language: 'en' }],
  },
  {
    ...{ says: 'hasPublications', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ published }) => `/texts/${published}`),
  },
  {
    ...{ says: 'hasPublications', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ issue }) => `/issues/${issue}`),
  },
  {
    ...{ says: 'hasTexts', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ commentary }) => `/commentaries/${commentary}`),
  },
  {
    ...{ says: 'commentaryNotYours', as: 'ann', status: 403 },
    ask: (desk) => ['PATCH', `/commentaries/${desk.commentary}`, { analysts: [] }],
  },
  {
    ...{ says: 'shortPassword', as: 'ada', status: 400, at: 'password' },
    ask: (_) => [
      ...(['POST', '/users'] as const),
      { name: 'New', role: 'editor', email: 'new@review.example', password: 'short' },
    ],
  },
  {
    ...{ says: 'notAWeek', as: 'ed', status: 400, at: 'start' },
    ask: asked('POST', () => '/issues', { start: 'next week' }),
  },
  {
    ...{ says: 'notASlug', as: 'ann', status: 400, at: 'slug' },
    ask: (desk) => ['PATCH', `/texts/${desk.draft}`, { slug: 'Адрас' }],
  },
  {
    ...{ says: 'slugTooLong', as: 'ann', status: 400, at: 'slug' },
    ask: (desk) => ['PATCH', `/texts/${desk.draft}`, { slug: `${'long-'.repeat(20)}way` }],
  },
  {
    ...{ says: 'slugReserved', as: 'ed', status: 400, at: 'slug' },
    ask: asked('POST', () => '/sections', { name: 'Data', slug: 'archive' }),
  },
  { says: 'not-a-body', as: 'ann', ask: saved({ root: 5 }), status: 400, at: 'body' },
  {
    ...{ says: 'unknown-part', as: 'ann', status: 400, at: 'body' },
    ask: saved(bodyWith(node('horizontalrule'))),
  },
  {
    says: 'unknown-table',
    as: 'ann',
    ask: saved(bodyWith(node('table'))),
    status: 400,
    at: 'body',
  },
  {
    ...{ says: 'unknown-heading', as: 'ann', status: 400, at: 'body' },
    ask: saved(bodyWith(node('heading', { tag: 'h1' }))),
  },
  {
    ...{ says: 'unknown-format', as: 'ann', status: 400, at: 'body' },
    ask: saved(bodyWith(paragraph({ ...words, format: 1024 }))),
  },
  {
    ...{ says: 'unsafe-link', as: 'ann', status: 400, at: 'body' },
    ask: saved(
      bodyWith(paragraph(node('link', { fields: { url: 'javascript:1' }, children: [words] }))),
    ),
  },
  {
    ...{ says: 'unsafe-link', as: 'ada', status: 400, at: 'about.body' },
    ask: (_) => [
      ...(['POST', '/globals/site-settings'] as const),
      {
        about: {
          title: 'About',
          body: bodyWith(
            paragraph(node('link', { fields: { url: 'file:///x' }, children: [words] })),
          ),
        },
      },
    ],
  },
  {
    ...{ says: 'fileStays', as: 'ann', status: 409 },
    ask: (desk) => ['PATCH', `/media/${desk.picture}`, anotherPicture()],
  },
  {
    ...{ says: 'releaseNotAllowed', as: 'ann', status: 403 },
    ask: asked('POST', ({ issue }) => `/issues/${issue}/release`, {}),
  },
  {
    ...{ says: 'nothingToRelease', as: 'ed', status: 409 },
    ask: asked('POST', ({ emptyIssue }) => `/issues/${emptyIssue}/release`, {}),
  },
  {
    ...{ says: 'takeBackNotAllowed', as: 'ann', status: 403, ask: takeBack({ why: 'Wrong.' }) },
  },
  { says: 'notATakingBack', as: 'ed', status: 400, ask: takeBack({ why: 5 }) },
  { says: 'reasonMissing', as: 'ed', status: 422, ask: takeBack({ why: ' ' }) },
  {
    ...{ says: 'noSuchRelease', as: 'ed', status: 404 },
    ask: takeBack({ why: 'Wrong.', release: nowhere }),
  },
  {
    ...{ says: 'nothingToTakeBack', as: 'ed', status: 409 },
    ask: asked('POST', ({ emptyIssue }) => `/issues/${emptyIssue}/take-back`, { why: 'Wrong.' }),
  },
  { says: 'notAPath', as: 'ed', status: 400, at: 'from', ask: redirect('here', '/en') },
  {
    ...{ says: 'pathTooLong', as: 'ed', status: 400, at: 'from' },
    ask: redirect(`/${'x'.repeat(3000)}`, '/en'),
  },
  { says: 'redirectToItself', as: 'ed', status: 400, at: 'to', ask: redirect('/a', '/a') },
  { says: 'redirectLeadsOn', as: 'ed', status: 400, at: 'to', ask: redirect('/b', '/old/one') },
  { says: 'redirectLedTo', as: 'ed', status: 400, at: 'from', ask: redirect('/en', '/be') },
  { says: 'redirectKnown', as: 'ed', status: 400, at: 'from', ask: redirect('/old/one', '/ru') },
  { says: 'notAPolicy', as: 'ed', status: 400, ask: plan({ policy: 'never' }) },
  { says: 'notAZone', as: 'ed', status: 422, ask: plan({ zone: 'Middle/Earth' }) },
  { says: 'notAnHour', as: 'ed', status: 422, ask: plan({ hour: 'soon' }) },
  { says: 'hourPassed', as: 'ed', status: 422, ask: plan({ hour: '2001-01-01 09:00' }) },
  { says: 'leadsMissing', as: 'ed', status: 422, ask: plan({ policy: 'lead' }) },
  {
    ...{ says: 'deadlineMissing', as: 'ed', status: 422 },
    ask: plan({ policy: 'lead', leads: ['en'] }),
  },
  {
    ...{ says: 'deadlineTooEarly', as: 'ed', status: 422 },
    ask: plan({ policy: 'lead', leads: ['en'], deadline: '2098-01-01 09:00' }),
  },
  {
    ...{ says: 'noSuchPlan', as: 'ed', status: 404 },
    ask: asked('DELETE', ({ issue }) => `/issues/${issue}/plan`),
  },
  {
    ...{ says: 'nothingHere', as: 'ed', status: 404 },
    ask: asked('GET', () => '/sections/versions'),
  },
  {
    ...{ says: 'parameterUnreadable', as: 'ed', status: 400 },
    ask: asked('GET', () => '/sections?limit=-1'),
  },
  {
    ...{ says: 'bodyUnreadable', as: 'ed', status: 400 },
    ask: asked('POST', () => '/sections', '{"name":'),
  },
  {
    ...{ says: 'oneLanguageAtATime', as: 'ed', status: 400 },
    ask: asked('PATCH', ({ section }) => `/sections/${section}?locale=all`, {
      name: { en: 'The upper house', be: 'Верхняя палата', ru: 'Верхняя палата' },
    }),
  },
  {
    ...{ says: 'noSuchChange', as: 'ed', status: 404 },
    ask: answered({ change: nowhere, answer: 'no' }),
  },
  {
    ...{ says: 'notAChangeAnswer', as: 'ed', status: 400 },
    ask: answered({ change: nowhere, answer: 'maybe' }),
  },
  { says: 'answerNotAllowed', as: 'ann', ask: answeredTo('yes'), status: 403 },
  { says: 'ownChange', as: 'ed', ask: answeredTo('yes'), status: 403 },
  {
    ...{ says: 'issueIsApproved', as: 'ed', status: 409 },
    ask: asked('PATCH', ({ heldIssue }) => `/issues/${heldIssue}`, { start: '2031-04-07' }),
  },
  { says: 'notIssueWords', as: 'sec', status: 400, ask: approved({ language: 'fr' }) },
  { says: 'wordsNotAllowed', as: 'ann', status: 403, ask: approvedIn('en') },
  {
    ...{ says: 'issueWordsChanged', as: 'sec', status: 409 },
    ask: approved({ language: 'en', hash: 'another' }),
  },
  { says: 'ownIssueWords', as: 'ed', status: 403, ask: approvedIn('en') },
  { says: 'nothingToApprove', as: 'sec', status: 409, ask: approvedIn('be') },
  {
    ...{ says: 'hasCommentaries', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ emptyIssue }) => `/issues/${emptyIssue}`),
  },
  {
    ...{ says: 'isNamed', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ idleSection }) => `/sections/${idleSection}`),
  },
  {
    ...{ says: 'isByline', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ idleByline }) => `/analysts/${idleByline}`),
  },
  {
    ...{ says: 'isShown', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ picture }) => `/media/${picture}`),
  },
  {
    ...{ says: 'hasWorked', as: 'ada', status: 409 },
    ask: asked('DELETE', ({ accounts }) => `/users/${accounts.ann}`),
  },
  {
    ...{ says: 'lastAdministrator', as: 'ada', status: 409 },
    ask: asked('PATCH', ({ accounts }) => `/users/${accounts.ada}`, { role: 'editor' }),
  },
  {
    ...{ says: 'retiredAccount', as: 'nobody', status: 403 },
    ask: asked('POST', () => '/users/login', retired),
  },
]
