import { ok } from '../domain/result'
import { bodyOf, piecesByName } from './bodies'
import { pictureFile } from './check-whole'
import type { DemoPiece, DemoText, Wording } from './demonstration'
import { adminOf, as, idIn, type Newsroom, textName, writerOf } from './newsroom'
import type { Deed } from './plan'

type Of = Extract<Deed, { piece: DemoPiece }>
type OfText = Extract<Deed, { text: DemoText }>

/** The analyst begins a commentary with its facts. */
export async function beginPiece(room: Newsroom, { at, piece }: Of): Promise<void> {
  const { id } = await room.payload.create({
    collection: 'commentaries',
    data: {
      workingTitle: piece.workingTitle,
      issue: idIn(room.issues, piece.week),
      section: idIn(room.sections, piece.section),
      analysts: piece.analysts.map((slug) => idIn(room.analysts, slug)),
      verdict: idIn(room.verdicts, piece.verdict),
      original: piece.original,
      createdAt: at.toISOString(),
    },
    ...as(writerOf(room, piece, piece.original)),
  })
  room.commentaries.set(piece.name, id)
}

/**
 * The analyst writes the original. The others the admin begins for a translator, as no translator
 * can, and not an editor, who would then be no second reader.
 */
export async function writeText(room: Newsroom, { at, piece, text }: OfText): Promise<void> {
  const [original] = piece.texts
  const isOriginal = text === original
  const writer = writerOf(room, piece, text.language)
  const begun = {
    commentary: idIn(room.commentaries, piece.name),
    language: text.language,
    state: 'draft',
    createdAt: at.toISOString(),
  } as const
  const translated = () => ({
    translator: writer.account.id,
    translatedFrom: idIn(room.texts, textName(piece, original ?? text)),
  })
  const words = wordsOf(room, piece, text, text.first)
  const { id } = await room.payload.create({
    collection: 'texts',
    data: isOriginal ? { ...begun, ...words } : { ...begun, ...translated() },
    ...as(isOriginal ? writer : adminOf(room)),
  })
  room.texts.set(textName(piece, text), id)
  if (!isOriginal)
    await room.payload.update({ collection: 'texts', id, data: words, ...as(writer) })
}

/** The words that a correction brings. */
export async function mendText(room: Newsroom, { piece, text }: OfText): Promise<void> {
  await room.payload.update({
    collection: 'texts',
    id: idIn(room.texts, textName(piece, text)),
    data: wordsOf(room, piece, text, text.now),
    ...as(writerOf(room, piece, text.language)),
  })
}

function wordsOf(room: Newsroom, piece: DemoPiece, { language }: DemoText, wording: Wording) {
  const { issues, pictureFolder } = room.demonstration
  const linked = { pieces: piecesByName(issues), from: piece.week }
  const body =
    wording.body.trim() === ''
      ? null
      : bodyOf(wording, language, linked, (name) =>
          ok(idIn(room.pictures, pictureFile(pictureFolder, name, language))),
        )
  if (body && !body.ok) throw new Error(`${wording.file} was not checked.`)
  return {
    title: wording.title || null,
    lead: wording.lead || null,
    reason: wording.reason || null,
    body: body?.value ?? null,
  }
}
