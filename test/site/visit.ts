import { answerReader } from '../../src/app/(site)/answer-reader'

/** What a reader's browser is answered at an address by the application. */
export function visit(address: string, acceptLanguage = ''): Promise<Response> {
  const url = new URL(address, 'http://localhost:3000')
  return answerReader(new Request(url, { headers: { 'accept-language': acceptLanguage } }))
}
