import { answerPage } from './answer-page'

const { currentScript } = document
if (currentScript instanceof HTMLScriptElement) void answerPage(currentScript)
